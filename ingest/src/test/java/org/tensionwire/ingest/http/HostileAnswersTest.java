package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.ingest.http.LocalServer.answering;
import static org.tensionwire.ingest.http.LocalServer.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.NotModified;
import org.tensionwire.ingest.http.FetchResult.Throttled;

/** What a hostile or broken server answers, one defect a test. docs/hostile-web.md lists them. */
@Timeout(60)
class HostileAnswersTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

  private final CountDownLatch over = new CountDownLatch(1);
  private LocalServer server;
  private HttpFetcher web;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    AddressRules loopback = AddressRules.permitting(AddressRules.LOOPBACK);
    web = new HttpFetcher(new HttpOptions("test/1", SECOND, SECOND, SECOND, loopback, true), CLOCK);
  }

  @AfterEach
  void stop() throws Exception {
    over.countDown();
    web.close();
    server.close();
  }

  private FetchFailure failure(String url) {
    FetchResult result = web.fetch(FetchRequest.page(url));
    assertThat(result).isInstanceOf(Failed.class);
    return ((Failed) result).reason();
  }

  private String head(String lines) throws IOException {
    return head(lines, out -> {});
  }

  private String head(String lines, LocalServer.RawAnswer rest) throws IOException {
    return server.raw(
        out -> {
          out.write(bytes("HTTP/1.1 200 OK\r\n" + lines));
          rest.write(out);
        });
  }

  /** An address that redirects to itself, after a while. */
  private String circle(AtomicInteger hops, long millis) {
    return server.on(
        "/circle",
        exchange -> {
          hops.incrementAndGet();
          pause(millis);
          answering(302, new byte[0], "Location", "/circle").handle(exchange);
        });
  }

  /** False once the test is over. */
  private boolean pause(long millis) {
    try {
      return !over.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A byte every 300 ms: never silent for a second, never done. */
  private void drip(OutputStream out) throws IOException {
    for (int i = 0; i < 100 && pause(300); i++) {
      out.write('x');
      out.flush();
    }
  }

  @Test
  void shouldRefuseAGzipBomb() throws IOException {
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
      value = {"gzip, gzip", "gzip, br", "x-unknown", "gzip", "br", "zstd"})
  void shouldRefuseANestedUnknownOrFalseEncoding(String encoding) {
    String url = server.on("/e", answering(200, bytes("plain"), "Content-Encoding", encoding));

    assertThat(failure(url)).isEqualTo(FetchFailure.ENCODING);
  }

  @Test
  void shouldStopAnEndlessBody() {
    String url =
        server.on(
            "/endless",
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(new byte[8192]);
              }
            });

    assertThat(failure(url)).isEqualTo(FetchFailure.TOO_LARGE);
  }

  @Test
  void shouldReadNothingOfABodyThatIsAnnouncedTooLarge() throws IOException {
    String url = head("Content-Length: 4194304\r\n\r\n");

    assertThat(failure(url)).isEqualTo(FetchFailure.TOO_LARGE);
  }

  @Test
  void shouldGiveUpOnSlowHeaders() throws IOException {
    assertThat(failure(head("X: ", this::drip))).isEqualTo(FetchFailure.TIMEOUT);
  }

  @Test
  void shouldGiveUpOnASlowBody() throws IOException {
    String url = head("Content-Length: 1000\r\n\r\n", this::drip);

    assertThat(failure(url)).isEqualTo(FetchFailure.TIMEOUT);
  }

  @Test
  void shouldNotLetRedirectsAddUpTheirTime() {
    AtomicInteger hops = new AtomicInteger();

    assertThat(failure(circle(hops, 600))).isEqualTo(FetchFailure.TIMEOUT);
    assertThat(hops).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void shouldRefuseEndlessHeaders() throws IOException {
    String url =
        head(
            "",
            out -> {
              for (int i = 0; i < 100_000; i++) {
                out.write(bytes("X-Header-" + i + ": y\r\n"));
              }
            });

    assertThat(failure(url)).isIn(FetchFailure.PROTOCOL, FetchFailure.HEADERS_TOO_LARGE);
  }

  @Test
  void shouldRefuseOneEndlessHeader() throws IOException {
    String url = head("X: ", out -> out.write(bytes("y".repeat(10_000_000))));

    assertThat(failure(url)).isIn(FetchFailure.PROTOCOL, FetchFailure.HEADERS_TOO_LARGE);
  }

  @Test
  void shouldRefuseMoreThanAHundredHeaders() throws IOException {
    String url = head("Content-Length: 0\r\n" + "X: y\r\n".repeat(200) + "\r\n");

    assertThat(failure(url)).isEqualTo(FetchFailure.HEADERS_TOO_LARGE);
  }

  @Test
  void shouldRefuseABodyShorterThanAnnounced() throws IOException {
    assertThat(failure(head("Content-Length: 9\r\n\r\nab"))).isEqualTo(FetchFailure.TRUNCATED);
  }

  @Test
  void shouldRefuseAChunkedBodyThatStops() throws IOException {
    String url = head("Transfer-Encoding: chunked\r\n\r\n5\r\nab");

    assertThat(failure(url)).isEqualTo(FetchFailure.TRUNCATED);
  }

  @Test
  void shouldRefuseAStatusLineThatIsNone() throws IOException {
    String url = server.raw(out -> out.write(bytes("not http\r\n\r\n")));

    assertThat(failure(url)).isEqualTo(FetchFailure.PROTOCOL);
  }

  @Test
  void shouldRefuseARedirectLoop() {
    AtomicInteger hops = new AtomicInteger();

    assertThat(failure(circle(hops, 0))).isEqualTo(FetchFailure.REDIRECT_LOOP);
    assertThat(hops).hasValue(6);
  }

  @Test
  void shouldRefuseARedirectWithoutATarget() {
    assertThat(failure(server.on("/r", answering(302, new byte[0]))))
        .isEqualTo(FetchFailure.BAD_REDIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/hostname", "ftp://x.example/", "jar:http://x!/", "data:text/html,x"})
  void shouldRefuseARedirectToAnotherScheme(String target) {
    String url = server.on("/r", answering(302, new byte[0], "Location", target));

    assertThat(failure(url)).isEqualTo(FetchFailure.BAD_SCHEME);
  }

  @Test
  void shouldRefuseARedirectWithCredentials() {
    String url = server.on("/r", answering(302, new byte[0], "Location", "http://u:p@x.example/"));

    assertThat(failure(url)).isEqualTo(FetchFailure.BAD_URL);
  }

  @Test
  void shouldTakeA304ForNoDocumentWhetherAskedForOrNot() throws IOException {
    String url = server.raw(out -> out.write(bytes("HTTP/1.1 304 Not Modified\r\n\r\n")));

    assertThat(web.fetch(FetchRequest.feed(url, new Validators("\"e\"", null))))
        .isInstanceOf(NotModified.class);
    assertThat(web.fetch(FetchRequest.feed(url, Validators.NONE))).isInstanceOf(NotModified.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "99999999 | PT27777H46M39S",
        "-5 | -",
        "99999999999999999999 | -",
        "soon | -",
        "Tue, 24 Nov 2026 12:01:00 GMT | PT1M",
        "Tue, 24 Nov 2020 12:01:00 GMT | PT0S"
      })
  void shouldReadRetryAfterAndNothingElseInItsPlace(String header, Duration wait) {
    String url = server.on("/busy", answering(429, new byte[0], "Retry-After", header));

    assertThat(web.fetch(FetchRequest.page(url))).isEqualTo(new Throttled(429, wait));
  }
}
