package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, told to stop as an operator's supervisor does it. */
class StopTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;

  @Test
  void shouldEndWellWhenToldToStop() throws Exception {
    Process broker =
        start("broker", "--json", "--port=0", "--registry-port=0", "--data-dir=" + directory);
    try (BufferedReader output = broker.inputReader(StandardCharsets.UTF_8)) {
      // Given
      JsonNode where = new ObjectMapper().readTree(output.readLine());
      Process sink =
          start(
              "sink",
              "--health-port=0",
              "--bootstrap-servers=" + where.path("bootstrap_servers").asText(),
              "--registry=" + where.path("registry").asText());
      try (BufferedReader errors = sink.errorReader(StandardCharsets.UTF_8)) {
        String line = errors.readLine();
        String health = "http://127.0.0.1:" + line.substring(line.lastIndexOf(' ') + 1);
        await().atMost(PATIENCE).until(() -> status(health + "/readyz") == 200);
        assertThat(body(health + "/metrics")).contains("tensionwire_sink_records_read_total 0");

        // When
        sink.destroy();

        // Then
        assertEndsWell(sink);
      } finally {
        sink.destroyForcibly();
      }
      broker.destroy();
      assertEndsWell(broker);
    } finally {
      broker.destroyForcibly();
    }
  }

  private static void assertEndsWell(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp"));
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add("org.tensionwire.cli.Main");
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).start();
  }

  private static int status(String url) throws IOException {
    return connection(url).getResponseCode();
  }

  private static String body(String url) throws IOException {
    try (InputStream in = connection(url).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpURLConnection connection(String url) throws IOException {
    return (HttpURLConnection) URI.create(url).toURL().openConnection();
  }
}
