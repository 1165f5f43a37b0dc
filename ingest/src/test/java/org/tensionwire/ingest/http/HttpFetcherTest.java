package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.ingest.http.LocalServer.answering;
import static org.tensionwire.ingest.http.LocalServer.bytes;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.FetchResult.Gone;
import org.tensionwire.ingest.http.FetchResult.NotModified;
import org.tensionwire.ingest.http.FetchResult.Throttled;

class HttpFetcherTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

  private LocalServer server;
  private HttpFetcher local;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    Duration second = Duration.ofSeconds(1);
    local =
        new HttpFetcher(
            new HttpOptions(
                "test/1",
                second,
                second,
                second,
                AddressRules.permitting(AddressRules.LOOPBACK),
                true),
            CLOCK);
  }

  @AfterEach
  void stop() throws Exception {
    local.close();
    server.close();
  }

  private FetchResult get(String url) {
    return local.fetch(FetchRequest.page(url));
  }

  private FetchFailure failure(String url) {
    FetchResult result = get(url);
    assertThat(result).isInstanceOf(Failed.class);
    return ((Failed) result).reason();
  }

  @Test
  void shouldFetchABodyWithItsValidators() {
    String url =
        server.on(
            "/a",
            answering(
                200,
                bytes("hi"),
                "ETag",
                "W/\"x\"",
                "Last-Modified",
                "odd",
                "Content-Type",
                "text/html; charset=windows-1256"));

    FetchResult result = get(url);

    assertThat(result)
        .isInstanceOfSatisfying(
            Fetched.class,
            fetched -> {
              assertThat(fetched.body()).isEqualTo(bytes("hi"));
              assertThat(fetched.charset()).isEqualTo("windows-1256");
              assertThat(fetched.validators()).isEqualTo(new Validators("W/\"x\"", "odd"));
            });
  }

  @Test
  void shouldAskConditionallyAndHonestly() {
    AtomicReference<Headers> asked = new AtomicReference<>();
    String url =
        server.on(
            "/c",
            exchange -> {
              asked.set(exchange.getRequestHeaders());
              answering(304, new byte[0]).handle(exchange);
            });

    FetchResult result = local.fetch(FetchRequest.feed(url, new Validators("W/\"x\"", "odd")));

    assertThat(result).isInstanceOf(NotModified.class);
    assertThat(asked.get().getFirst("If-None-Match")).isEqualTo("W/\"x\"");
    assertThat(asked.get().getFirst("If-Modified-Since")).isEqualTo("odd");
    assertThat(asked.get().getFirst("User-Agent")).isEqualTo("test/1");
    assertThat(asked.get().containsKey("Cookie")).isFalse();
  }

  @Test
  void shouldTellGoneThrottledAndFailedApart() {
    String gone = server.on("/gone", answering(410, new byte[0]));
    String busy = server.on("/busy", answering(429, new byte[0], "Retry-After", "99999999"));
    String date =
        server.on(
            "/date", answering(503, new byte[0], "Retry-After", "Tue, 24 Nov 2026 12:01:00 GMT"));
    String broken = server.on("/broken", answering(500, bytes("oops")));

    assertThat(get(gone)).isEqualTo(new Gone(410));
    assertThat(get(busy)).isEqualTo(new Throttled(429, Duration.ofSeconds(99_999_999)));
    assertThat(get(date)).isEqualTo(new Throttled(503, Duration.ofMinutes(1)));
    assertThat(failure(broken)).isEqualTo(FetchFailure.SERVER_ERROR);
  }

  @Test
  void shouldFollowRedirectsByHandAndNotForEver() {
    server.on("/loop", answering(302, new byte[0], "Location", "/loop"));
    server.on("/end", answering(200, bytes("end")));
    server.on("/start", answering(301, new byte[0], "Location", "/end"));

    assertThat(failure(server.url() + "/loop")).isEqualTo(FetchFailure.REDIRECT_LOOP);
    assertThat(get(server.url() + "/start"))
        .isInstanceOfSatisfying(
            Fetched.class, f -> assertThat(f.url()).isEqualTo(server.url() + "/end"));
  }

  @Test
  void shouldTellWhereADocumentHasMovedForGood() {
    server.on("/new", answering(200, bytes("new")));
    server.on("/same", answering(304, new byte[0]));
    server.on("/today", answering(302, new byte[0], "Location", "/new"));
    server.on("/old", answering(301, new byte[0], "Location", "/new"));
    server.on("/older", answering(308, new byte[0], "Location", "/same"));

    assertThat(get(server.url() + "/old"))
        .isInstanceOfSatisfying(
            Fetched.class, f -> assertThat(f.moved()).isEqualTo(server.url() + "/new"));
    assertThat(get(server.url() + "/older"))
        .isInstanceOfSatisfying(
            NotModified.class, n -> assertThat(n.moved()).isEqualTo(server.url() + "/same"));
    assertThat(get(server.url() + "/today"))
        .isInstanceOfSatisfying(Fetched.class, f -> assertThat(f.moved()).isNull());
  }

  @Test
  void shouldAskTheRuleBeforeEveryHop() {
    AtomicInteger asked = new AtomicInteger();
    String forbidden = server.on("/forbidden", exchange -> asked.incrementAndGet());
    String start = server.on("/to", answering(302, new byte[0], "Location", "/forbidden"));
    HttpFetcher ruled =
        local.under((request, url) -> url.equals(forbidden) ? FetchFailure.OPT_OUT : null);

    assertThat(ruled.fetch(FetchRequest.page(start)))
        .isEqualTo(new Failed(FetchFailure.OPT_OUT, "127.0.0.1"));
    assertThat(ruled.fetch(FetchRequest.page(forbidden)))
        .isEqualTo(new Failed(FetchFailure.OPT_OUT, "127.0.0.1"));
    assertThat(asked).hasValue(0);
  }

  @Test
  void shouldReadTheFirstHalfMegabyteOfALongRobotsText() {
    String url = server.on("/robots.txt", answering(200, new byte[5 * 1024 * 1024]));

    assertThat(local.fetch(FetchRequest.robots(url)))
        .isInstanceOfSatisfying(Fetched.class, f -> assertThat(f.body()).hasSize(512 * 1024));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/hostname", "ftp://x.example/", "data:text/html,x", "jar:x"})
  void shouldRefuseARedirectToAnotherScheme(String target) {
    String url = server.on("/r", answering(302, new byte[0], "Location", target));

    assertThat(failure(url)).isEqualTo(FetchFailure.BAD_SCHEME);
  }

  @Test
  void shouldStopABodyBeyondItsCap() {
    String announced = server.on("/announced", answering(200, new byte[4 * 1024 * 1024]));
    String endless =
        server.on(
            "/endless",
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(new byte[8192]);
              }
            });

    assertThat(failure(announced)).isEqualTo(FetchFailure.TOO_LARGE);
    assertThat(failure(endless)).isEqualTo(FetchFailure.TOO_LARGE);
  }

  @Test
  void shouldStopADecompressionBomb() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[50 * 1024 * 1024]);
    }
    String url = server.on("/bomb", answering(200, bomb.toByteArray(), "Content-Encoding", "gzip"));

    assertThat(failure(url)).isEqualTo(FetchFailure.DECOMPRESS_BOMB);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"gzip, gzip", "br", "zstd", "x-unknown", "gzip", "gzip, br"})
  void shouldRefuseAnEncodingThatIsNotWhatItSays(String encoding) {
    String url = server.on("/e", answering(200, bytes("plain"), "Content-Encoding", encoding));

    assertThat(failure(url)).isEqualTo(FetchFailure.ENCODING);
  }

  @Test
  void shouldGiveUpOnASlowServer() throws IOException {
    Object never = new Object();
    String slowBody =
        server.raw(
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"));
              drip(out, never);
            });
    String slowHeaders =
        server.raw(
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\n"));
              drip(out, never);
            });

    assertThat(failure(slowBody)).isEqualTo(FetchFailure.TIMEOUT);
    assertThat(failure(slowHeaders)).isEqualTo(FetchFailure.TIMEOUT);
  }

  @Test
  void shouldNotLetRedirectsAddUpTheirTime() {
    AtomicInteger hops = new AtomicInteger();
    Object never = new Object();
    String url =
        server.on(
            "/slow",
            exchange -> {
              hops.incrementAndGet();
              pause(never, 600);
              answering(302, new byte[0], "Location", "/slow").handle(exchange);
            });

    assertThat(failure(url)).isEqualTo(FetchFailure.TIMEOUT);
    assertThat(hops).hasValueLessThanOrEqualTo(2);
  }

  private static void pause(Object never, long millis) {
    try {
      synchronized (never) {
        never.wait(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A byte every 300 ms: never silent for a second, never done. */
  private static void drip(java.io.OutputStream out, Object never) throws IOException {
    for (int i = 0; i < 100; i++) {
      out.write('x');
      out.flush();
      pause(never, 300);
    }
  }

  @Test
  void shouldRefuseEndlessHeadersAndCutBodies() throws IOException {
    String headers =
        server.raw(
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\n"));
              for (int i = 0; i < 100_000; i++) {
                out.write(bytes("X-Header-" + i + ": y\r\n"));
              }
            });
    String many =
        server.raw(
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"));
              out.write(bytes("X: y\r\n".repeat(200) + "\r\n"));
            });
    String cut =
        server.raw(out -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab")));
    String garbage = server.raw(out -> out.write(bytes("not http\r\n\r\n")));

    assertThat(failure(headers)).isIn(FetchFailure.PROTOCOL, FetchFailure.HEADERS_TOO_LARGE);
    assertThat(failure(many)).isEqualTo(FetchFailure.HEADERS_TOO_LARGE);
    assertThat(failure(cut)).isEqualTo(FetchFailure.TRUNCATED);
    assertThat(failure(garbage)).isEqualTo(FetchFailure.PROTOCOL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://127.1/",
        "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://0/", "http://169.254.169.254/",
        "http://[fd00:ec2::254]/", "http://[64:ff9b::a9fe:a9fe]/", "http://10.0.0.1:8080/"
      })
  void shouldNeverConnectToAPrivateAddress(String url) {
    try (HttpFetcher open = new HttpFetcher(HttpOptions.of("test/1", AddressRules.PUBLIC), CLOCK)) {
      assertThat(open.fetch(FetchRequest.page(url)))
          .isInstanceOfSatisfying(
              Failed.class, f -> assertThat(f.reason()).isEqualTo(FetchFailure.SSRF_BLOCKED));
    }
  }

  @Test
  void shouldAskNothingOfAServerThatIsNotPublic() {
    AtomicInteger asked = new AtomicInteger();
    String url = server.on("/p", exchange -> asked.incrementAndGet());
    try (HttpFetcher open = new HttpFetcher(HttpOptions.of("test/1", AddressRules.PUBLIC), CLOCK)) {
      assertThat(open.fetch(FetchRequest.page(url)))
          .isInstanceOfSatisfying(
              Failed.class, f -> assertThat(f.reason()).isEqualTo(FetchFailure.BAD_PORT));
    }
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1), BAD_SCHEME",
    "file:///etc/passwd, BAD_SCHEME",
    "http://user:pw@x.example/, BAD_URL",
    "http://, BAD_URL",
    "'http://exa mple/', BAD_URL"
  })
  void shouldRefuseAnAddressThatIsNone(String url, FetchFailure reason) {
    assertThat(failure(url)).isEqualTo(reason);
  }

  @Test
  void shouldRefuseAnEndlessAddress() {
    assertThat(failure("http://x.example/" + "a".repeat(3_000))).isEqualTo(FetchFailure.BAD_URL);
  }
}
