package org.tensionwire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {
  private static final Schema TEXT = Schema.create(Schema.Type.STRING);

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String answer = "{\"id\":7}";
  private HttpServer server;
  private RegistryClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI().getRawPath()
                  + " "
                  + body);
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    client = new RegistryClient(base("/apis/ccompat/v7/"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void shouldAskForAnIdOnce() {
    assertThat(client.idOf("events-value", TEXT)).isEqualTo(7);
    assertThat(client.idOf("events-value", TEXT)).isEqualTo(7);

    assertThat(requests)
        .containsExactly(
            "POST /apis/ccompat/v7/subjects/events-value {\"schema\":\"\\\"string\\\"\"}");
  }

  @Test
  void shouldAskForASchemaOnce() throws Exception {
    answer = new ObjectMapper().createObjectNode().put("schema", TEXT.toString()).toString();

    assertThat(client.byId(7)).isEqualTo(TEXT);
    assertThat(client.byId(7)).isEqualTo(TEXT);

    assertThat(requests).containsExactly("GET /apis/ccompat/v7/schemas/ids/7 ");
  }

  @Test
  void shouldRegisterAndSetTheCompatibility() {
    assertThat(client.register("a b-value", TEXT)).isEqualTo(7);
    client.compatibility("a b-value", "FULL_TRANSITIVE");

    assertThat(requests)
        .containsExactly(
            "POST /apis/ccompat/v7/subjects/a+b-value/versions {\"schema\":\"\\\"string\\\"\"}",
            "PUT /apis/ccompat/v7/config/a+b-value {\"compatibility\":\"FULL_TRANSITIVE\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {40401, 40402, 40403})
  void shouldTellThatTheRegistryDoesNotKnow(int code) {
    answers(404, "{\"error_code\":" + code + ",\"message\":\"not there\"}");
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> client.byId(9))
        .matches(RegistryException::unknown)
        .withMessageContaining("not there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | {\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}",
        "404 | <html>nothing here</html>",
        "401 | {\"error_code\":401,\"message\":\"who are you\"}",
        "403 | {\"error_code\":40301}",
        "409 | {\"error_code\":409,\"message\":\"incompatible\"}",
        "429 | {}",
        "500 | {\"error_code\":50001}",
        "503 | busy",
        "200 | <html>a proxy's page</html>",
        "200 | {\"schema\":\"{not avro\"}",
        "200 | {}",
        "204 | ''"
      })
  void shouldNotBlameTheRecordForAnythingElse(int code, String body) {
    answers(code, body);
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> client.byId(9))
        .matches(e -> !e.unknown());
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> client.idOf("events-value", TEXT))
        .matches(e -> !e.unknown());
  }

  @Test
  void shouldAskAgainAfterAFailure() {
    answers(503, "busy");
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> client.idOf("events-value", TEXT));

    answers(200, "{\"id\":8}");
    assertThat(client.idOf("events-value", TEXT)).isEqualTo(8);
  }

  @Test
  void shouldTellThatNobodyAnswers() {
    RegistryClient nobody = new RegistryClient(base(""));
    server.stop(0);
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> nobody.byId(1))
        .matches(e -> !e.unknown());
  }

  @Test
  void shouldNotWaitForAnAnswerThatNeverEnds() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          await(over);
        });
    RegistryClient impatient = new RegistryClient(base("/slow"), Duration.ofMillis(300));

    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> impatient.byId(1))
        .matches(e -> !e.unknown());
    over.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answers(int code, String body) {
    status = code;
    answer = body;
  }

  private URI base(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}
