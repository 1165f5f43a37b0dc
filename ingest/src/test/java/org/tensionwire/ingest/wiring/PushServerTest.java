package org.tensionwire.ingest.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.ingest.http.AddressRules;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.HttpFetcher;
import org.tensionwire.ingest.http.HttpOptions;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.push.Callback;
import org.tensionwire.ingest.push.HubSubscriber;
import org.tensionwire.ingest.push.Subscriptions;
import org.tensionwire.pipeline.FeedHub;

/** With a hub of its own on the loopback, which verifies and distributes as W3C's WebSub says. */
class PushServerTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2031-03-20T12:00:00Z"));
  private static final String TOPIC = "https://news.example/feed?a=1&b=2";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Subscriptions subscriptions = new Subscriptions(CLOCK);
  private final PushServer server = new PushServer(0, new Callback(subscriptions));
  private final HttpFetcher web =
      new HttpFetcher(
          HttpOptions.of("test", AddressRules.permitting(AddressRules.LOOPBACK)), CLOCK);
  private final AtomicReference<Map<String, String>> form = new AtomicReference<>(Map.of());
  private HttpServer hub;

  @BeforeEach
  void startHub() throws IOException {
    hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hub.createContext("/", this::subscribed);
    hub.start();
  }

  private void subscribed(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> fields = new HashMap<>();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      for (String pair : body.split("&")) {
        String[] parts = pair.split("=", 2);
        fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      form.set(fields);
      exchange.sendResponseHeaders(202, -1);
    }
  }

  @AfterEach
  void stop() {
    hub.stop(0);
    server.close();
    web.close();
  }

  private FeedHub subscribe() {
    URI callback = URI.create("http://localhost:" + server.port() + "/websub");
    String document =
        "<rss><link rel='hub' href='http://localhost:"
            + hub.getAddress().getPort()
            + "/'/><link rel='self' href='"
            + TOPIC.replace("&", "&amp;")
            + "'/></rss>";
    FetchResult.Fetched fetched =
        new FetchResult.Fetched(
            document.getBytes(StandardCharsets.UTF_8),
            200,
            TOPIC,
            null,
            null,
            Validators.NONE,
            null);
    return new HubSubscriber(callback, web, subscriptions).follow("news", null, fetched);
  }

  @Test
  void shouldBeVerifiedAndPushed() throws Exception {
    // Given
    subscribe();
    Map<String, String> asked = form.get();

    // When
    HttpResponse<String> verified =
        get(
            asked.get("hub.callback")
                + "?hub.mode=subscribe&hub.lease_seconds=600&hub.challenge=a%2Bb&hub.topic="
                + URLEncoder.encode(asked.get("hub.topic"), StandardCharsets.UTF_8));
    HttpResponse<String> pushed = post(asked.get("hub.callback"), asked.get("hub.secret"), 100);

    // Then
    assertThat(asked).containsEntry("hub.topic", TOPIC);
    assertThat(verified.statusCode()).isEqualTo(200);
    assertThat(verified.body()).isEqualTo("a+b");
    assertThat(verified.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(pushed.statusCode()).isEqualTo(202);
    assertThat(pushed.body()).isEmpty();
    assertThat(subscriptions.isDue("news")).isTrue();
    assertThat(subscriptions.counts()).isEqualTo(Map.of("verified", 1L, "pushed", 1L));
  }

  @Test
  void shouldKeepOutWhatNobodyAskedForOrSigned() throws Exception {
    // Given
    subscribe();
    String callback = form.get().get("hub.callback");

    // When
    int unknown = post(callback + "0", form.get().get("hub.secret"), 10).statusCode();
    int forged = post(callback, "guessed", 10).statusCode();
    int large = post(callback, form.get().get("hub.secret"), 5 * 1024 * 1024 + 1).statusCode();
    int bare = get(callback).statusCode();

    // Then
    assertThat(unknown).isEqualTo(404);
    assertThat(forged).isEqualTo(202);
    assertThat(large).isEqualTo(413);
    assertThat(bare).isEqualTo(404);
    assertThat(subscriptions.isDue("news")).isFalse();
    assertThat(subscriptions.counts())
        .isEqualTo(Map.of("unknown", 2L, "bad_signature", 1L, "too_large", 1L));
  }

  @Test
  void shouldHaveTheHubTryAgainWhereAnotherInstanceMayOwnTheFeed() throws Exception {
    // Given
    subscribe();
    subscriptions.forget("news");

    // When
    HttpResponse<String> pushed =
        post(form.get().get("hub.callback"), form.get().get("hub.secret"), 6 * 1024 * 1024);

    // Then
    assertThat(pushed.statusCode()).isEqualTo(503);
    assertThat(pushed.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(subscriptions.counts()).isEqualTo(Map.of("elsewhere", 1L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"POST /x HTTP/1.1\r\nHost", "POST /TOKEN HTTP/1.1\r\nContent-Length: 9\r\n\r\nab"})
  void shouldHangUpOnACallerThatDoesNotComeToAnEnd(String beginning) throws Exception {
    // Given
    String token = subscribe().getCallback();
    try (PushServer hasty = new PushServer(0, new Callback(subscriptions), Duration.ofMillis(200));
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), hasty.port())) {
      caller.setSoTimeout(30_000);

      // When
      String begun = beginning.replace("TOKEN", token);
      caller.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));

      // Then
      assertThat(caller.getInputStream().read()).isEqualTo(-1);
      assertThat(subscriptions.isDue("news")).isFalse();
    }
  }

  @Test
  void shouldAskNoHubWithinANetworkThatIsClosed() {
    // Given
    int port = hub.getAddress().getPort();
    try (HttpFetcher guarded =
        new HttpFetcher(HttpOptions.of("test", AddressRules.PUBLIC), CLOCK)) {

      // Then
      assertThat(guarded.post("http://localhost:" + port + "/", Map.of("a", "b"))).isZero();
      assertThat(guarded.post("http://127.0.0.1/", Map.of("a", "b"))).isZero();
      assertThat(form.get()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire.example", "ftp://wire.example/", "https://wire.example/?a=b"})
  void shouldRefuseACallbackThatNoHubCanCall(String callback) {
    assertThatThrownBy(() -> new PushConfig(URI.create(callback), 8095))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private HttpResponse<String> get(String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String url, String secret, int size) throws Exception {
    byte[] body = "x".repeat(size).getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return client.send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(30))
            .header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
