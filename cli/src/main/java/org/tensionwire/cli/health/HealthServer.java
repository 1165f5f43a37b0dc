package org.tensionwire.cli.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Serves {@code /livez}, {@code /readyz} and {@code /metrics} on every interface. */
public final class HealthServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;

  private record Reply(int status, String body) {}

  private HealthServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * @param port 0 for any free one
   * @throws IOException where the port is taken
   */
  public static HealthServer start(int port, Supplier<Health> health) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    ExecutorService threads = Executors.newFixedThreadPool(2, HealthServer::thread);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, health.get()));
    server.start();
    return new HealthServer(server, threads);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, Health health) throws IOException {
    try (exchange) {
      Reply reply =
          switch (exchange.getRequestURI().getPath()) {
            case "/livez" -> state(health.live(), health);
            case "/readyz" -> state(health.ready(), health);
            case "/metrics" -> new Reply(200, metrics(health));
            default -> new Reply(404, "not found\n");
          };
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Reply state(boolean good, Health health) {
    return new Reply(good ? 200 : 503, health.state() + "\n");
  }

  private static String metrics(Health health) {
    return health.metrics().stream().map(Metric::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "health");
    thread.setDaemon(true);
    return thread;
  }
}
