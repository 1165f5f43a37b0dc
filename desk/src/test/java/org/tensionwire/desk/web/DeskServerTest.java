package org.tensionwire.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.desk.config.DeskConfig;
import org.tensionwire.desk.config.DeskStatus;
import org.tensionwire.desk.config.DeskStatus.State;
import org.tensionwire.desk.view.Board;
import org.tensionwire.desk.view.Samples;

class DeskServerTest {
  private final Board board = new Board(10);
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile DeskStatus status = new DeskStatus(State.RUNNING, 0, 0, null);
  private DeskServer server;

  @BeforeEach
  void start() throws Exception {
    server = DeskServer.start(config(0, false), board, () -> status);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldListenOnLoopback() {
    assertThat(server.uri().getHost()).isEqualTo("127.0.0.1");
    assertThat(server.uri().getPort()).isPositive();
  }

  @Test
  void shouldShowTheLatestEventsAsAPageAndAsJson() throws Exception {
    board.add(Samples.event("s-1", 1).build(), Samples.NOW);
    board.add(Samples.event("s-2", 1).build(), Samples.NOW.plusSeconds(1));
    board.add(Samples.incident("i-1", 1), Samples.NOW);

    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).containsSubsequence("example/s-2", "example/s-1", "A warning");

    assertThat(get("/api/events?limit=1").body())
        .contains("\"event_id\":\"s-2:1\"")
        .doesNotContain("s-1");
    assertThat(get("/api/incidents").body()).contains("\"incident_id\":\"i-1\"");
    assertThat(get("/desk.css").body()).contains("prefers-color-scheme: dark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/events", "/desk.css", "/livez", "/nothing", "/api/events?limit=0"})
  void shouldForbidTheBrowserEverythingItDoesNotNeed(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void shouldSayWhyItRefusesALimit() throws Exception {
    HttpResponse<String> response = get("/api/events?limit=5000");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":\"bad_limit\",\"detail\":\"limit is a whole number from 1 to 1000\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/index.html", "/api", "/api/events/", "/..%2f"})
  void shouldKnowNoOtherPath(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void shouldOnlyRead(String method) throws Exception {
    HttpResponse<String> response = send("/", method);
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void shouldAnswerHeadWithoutABody() throws Exception {
    HttpResponse<String> response = send("/", "HEAD");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void shouldBeReadyOnceItHasCaughtUp() throws Exception {
    status = new DeskStatus(State.CATCHING_UP, 0, 0, null);
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/livez").statusCode()).isEqualTo(200);

    status = new DeskStatus(State.RUNNING, 3, 0, null);
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldSayWhatKeepsItFromBeingReady() throws Exception {
    status = new DeskStatus(State.RETRYING, 3, 0, "no broker");
    assertThat(get("/readyz").body()).isEqualTo("RETRYING: no broker\n");
    assertThat(get("/").body()).contains("role=\"status\"");

    status = new DeskStatus(State.FAILED, 3, 0, "gone");
    assertThat(get("/livez").statusCode()).isEqualTo(503);
  }

  @Test
  void shouldTakeAFreePortWhereItMayAndFailWhereItMayNot() throws Exception {
    try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = occupied.getLocalPort();
      try (DeskServer other = DeskServer.start(config(port, true), board, () -> status)) {
        assertThat(other.uri().getPort()).isNotEqualTo(port).isPositive();
      }
      assertThatExceptionOfType(BindException.class)
          .isThrownBy(() -> DeskServer.start(config(port, false), board, () -> status));
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(path, "GET");
  }

  private HttpResponse<String> send(String path, String method) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.uri().getPort() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static DeskConfig config(int port, boolean otherPort) {
    return new DeskConfig(
        Map.of("bootstrap.servers", "localhost:1"),
        URI.create("http://localhost:2"),
        "",
        "127.0.0.1",
        port,
        otherPort,
        10,
        InstantSource.fixed(Samples.NOW));
  }
}
