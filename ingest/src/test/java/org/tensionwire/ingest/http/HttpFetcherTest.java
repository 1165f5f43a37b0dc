package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.ingest.http.LocalServer.answering;
import static org.tensionwire.ingest.http.LocalServer.bytes;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
  void shouldFollowRedirectsByHand() {
    server.on("/end", answering(200, bytes("end")));
    server.on("/start", answering(301, new byte[0], "Location", "/end"));

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
