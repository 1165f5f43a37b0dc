package org.tensionwire.cli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HealthServerTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void shouldSayHowTheServiceIsNow() throws Exception {
    AtomicReference<Health> health =
        new AtomicReference<>(new Health(true, false, "STARTING", List.of()));
    try (HealthServer server = HealthServer.start(0, health::get)) {
      assertThat(get(server, "/livez").statusCode()).isEqualTo(200);
      assertThat(get(server, "/readyz").statusCode()).isEqualTo(503);
      assertThat(get(server, "/readyz").body()).isEqualTo("STARTING\n");

      health.set(new Health(true, true, "RUNNING", List.of()));
      assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);

      health.set(new Health(false, false, "FAILED", List.of()));
      assertThat(get(server, "/livez").statusCode()).isEqualTo(503);
      assertThat(get(server, "/other").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void shouldWriteMetricsInPrometheusText() throws Exception {
    List<Metric> metrics =
        List.of(
            Metric.of("a_total", 3),
            Metric.each("b_total", "why", Map.of("q\"x", 1L)).findFirst().orElseThrow(),
            Metric.of("c_seconds", 0.25));
    try (HealthServer server =
        HealthServer.start(0, () -> new Health(true, true, "RUNNING", metrics))) {
      assertThat(get(server, "/metrics").body())
          .isEqualTo("a_total 3\nb_total{why=\"q\\\"x\"} 1\nc_seconds 0.25\n");
    }
  }

  private static HttpResponse<String> get(HealthServer server, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
