package org.tensionwire.ingest.wiring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.ingest.push.Callback;

/** Listens for hubs. Slow callers hold a few threads at most; the polls go on without them. */
final class PushServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PushServer.class);
  private static final int MAX_BODY = 5 * 1024 * 1024;
  private static final int THREADS = 16;
  private static final int WAITING = 256;
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int NOT_NOW = 503;

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(PushServer::thread);
  private final Callback callback;

  PushServer(int port, Callback callback) {
    this(port, callback, LIMIT);
  }

  /**
   * @param limit for one call, from its first byte to our last
   */
  PushServer(int port, Callback callback, Duration limit) {
    this.callback = callback;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            PushServer::thread);
    try {
      this.server = HttpServer.create(new InetSocketAddress(port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen for hubs on port " + port, e);
    }
    server.setExecutor(new Deadlines(threads, watch, limit));
    server.createContext("/", this::handle);
    server.start();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "ingest-push");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Callback.Reply reply = callback.answer(request(exchange));
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      if (reply.status() == NOT_NOW) {
        exchange.getResponseHeaders().set("Retry-After", "60");
      }
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (RuntimeException e) {
      LOG.warn("callback failed: {}", e.getClass().getSimpleName());
    }
  }

  private Callback.Request request(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String step = path.substring(path.lastIndexOf('/') + 1);
    return new Callback.Request(
        exchange.getRequestMethod(),
        step,
        query(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestHeaders().getFirst("X-Hub-Signature"),
        callback.expects(step) ? body(exchange) : new byte[0]);
  }

  private static byte @Nullable [] body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    return body.length > MAX_BODY ? null : body;
  }

  private static Map<String, String> query(@Nullable String text) {
    Map<String, String> query = new HashMap<>();
    for (String pair : text == null ? new String[0] : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    watch.shutdownNow();
  }
}
