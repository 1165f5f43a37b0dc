package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.ingest.http.LocalServer.answering;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;

/**
 * Only 127.0.0.1 stands for the open web here; a trap on 127.0.0.2 for what must never be touched.
 */
class ForbiddenTargetTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final HttpOptions OPTIONS =
      new HttpOptions(
          "test/1", SHORT, SHORT, SHORT, AddressRules.permitting(List.of("127.0.0.1/32")), true);

  private final AtomicInteger touched = new AtomicInteger();
  private LocalServer server;
  private ServerSocket trap;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    trap = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.2"));
    Thread thread = new Thread(this::count, "trap");
    thread.setDaemon(true);
    thread.start();
  }

  private void count() {
    while (!trap.isClosed()) {
      try {
        trap.accept().close();
        touched.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    trap.close();
  }

  private FetchResult get(String url, Dns dns) {
    try (HttpFetcher web = new HttpFetcher(Clients.builder(OPTIONS, dns).build(), OPTIONS, CLOCK)) {
      return web.fetch(FetchRequest.page(url));
    }
  }

  private void blocked(FetchResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.reason()).isEqualTo(FetchFailure.SSRF_BLOCKED));
    assertThat(touched).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.2", "2130706434", "127.2", "0x7f.0.0.2", "[::ffff:127.0.0.2]", "[::7f00:2]",
        "[64:ff9b::7f00:2]", "[2002:7f00:2::]", "0", "0177.0.0.1", "localhost.", "[::1]"
      })
  void shouldNotTouchAForbiddenNumberInAnySpelling(String host) {
    FetchResult result = get("http://" + host + ":" + trap.getLocalPort() + "/", Dns.SYSTEM);

    assertThat(result).isInstanceOf(Failed.class);
    assertThat(touched).hasValue(0);
  }

  @Test
  void shouldNotFollowARedirectToAForbiddenNumber() {
    String inward = "http://127.0.0.2:" + trap.getLocalPort() + "/";
    blocked(get(server.on("/r", answering(302, new byte[0], "Location", inward)), Dns.SYSTEM));
    String secrets = "http://169.254.169.254/latest/meta-data/";
    blocked(get(server.on("/s", answering(307, new byte[0], "Location", secrets)), Dns.SYSTEM));
  }

  @Test
  void shouldNotFollowRobotsTextToAForbiddenNumber() {
    String inward = "http://127.0.0.2:" + trap.getLocalPort() + "/";
    String url = server.on("/robots.txt", answering(301, new byte[0], "Location", inward));
    try (HttpFetcher web = new HttpFetcher(OPTIONS, CLOCK)) {
      blocked(web.fetch(FetchRequest.robots(url)));
    }
  }

  @Test
  void shouldDistrustANameWithOneForbiddenAddress() throws UnknownHostException {
    List<InetAddress> mixed =
        List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2"));

    blocked(get("http://mixed.example:" + trap.getLocalPort() + "/", host -> mixed));
  }

  @Test
  void shouldNotBeRebound() throws Exception {
    Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
    Dns rebinding = host -> List.of(InetAddress.getByName(String.valueOf(answers.poll())));
    String there = "http://rebound.example:" + trap.getLocalPort() + "/";
    server.on("/first", answering(302, new byte[0], "Location", there));
    String first = server.url().replace("127.0.0.1", "rebound.example") + "/first";

    blocked(get(first, rebinding));
    assertThat(answers).isEmpty();
  }

  @Test
  void shouldCheckTheAddressThatIsConnectedToWhateverNamesSaid() {
    GuardedSockets sockets = new GuardedSockets(OPTIONS.addresses());
    try (HttpFetcher web =
        new HttpFetcher(
            Clients.builder(OPTIONS, Dns.SYSTEM)
                .dns(host -> List.of(InetAddress.getByName("127.0.0.2")))
                .socketFactory(sockets)
                .build(),
            OPTIONS,
            CLOCK)) {
      blocked(web.fetch(FetchRequest.page("http://x.example:" + trap.getLocalPort() + "/")));
    }
  }

  @Test
  void shouldTakeNoProxyAndKeepNoCookies() {
    AtomicInteger cookies = new AtomicInteger();
    String url =
        server.on(
            "/c",
            exchange -> {
              cookies.addAndGet(exchange.getRequestHeaders().containsKey("Cookie") ? 1 : 0);
              answering(200, new byte[1], "Set-Cookie", "a=b").handle(exchange);
            });
    String proxy = System.setProperty("http.proxyHost", "127.0.0.2");
    String port = System.setProperty("http.proxyPort", String.valueOf(trap.getLocalPort()));
    try (HttpFetcher web = new HttpFetcher(OPTIONS, CLOCK)) {
      assertThat(web.fetch(FetchRequest.page(url))).isInstanceOf(Fetched.class);
      assertThat(web.fetch(FetchRequest.page(url))).isInstanceOf(Fetched.class);
    } finally {
      restore("http.proxyHost", proxy);
      restore("http.proxyPort", port);
    }
    assertThat(cookies).hasValue(0);
    assertThat(touched).hasValue(0);
  }

  private static void restore(String name, String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }
}
