package org.tensionwire.bench.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Serves invented feeds on a port of loopback, whatever the host's name. */
public final class SimulatedWeb implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private static final int CHUNK = 64 * 1024;
  private static final long UNPACKED = 200L * 1024 * 1024;
  private static final double TYPICAL_DELAY_MS = 60;
  private static final double LONGEST_DELAY_MS = 4000;

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final List<InventedFeed> feeds;
  private final Clock clock;
  private final Instant start;
  private final Visits visits = new Visits();
  private final byte[] bomb = bomb();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile @Nullable Duration frozen;

  public SimulatedWeb(List<InventedFeed> feeds, Clock clock) throws IOException {
    this.feeds = List.copyOf(feeds);
    this.clock = clock;
    this.start = clock.instant();
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), BACKLOG);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public Visits visits() {
    return visits;
  }

  /** From now on nothing new is published. */
  public void hush() {
    frozen = Duration.between(start, clock.instant());
  }

  private void serve(HttpExchange exchange) throws IOException {
    InventedFeed feed =
        feeds.get(Integer.parseInt(exchange.getRequestURI().getPath().substring(1)));
    visits.arrived(feed, clock.instant());
    try (exchange) {
      pause(delay());
      answer(feed, exchange);
    } finally {
      visits.left(feed);
    }
  }

  private void answer(InventedFeed feed, HttpExchange exchange) throws IOException {
    switch (feed.habit()) {
      case PUNCTUAL, FORGETFUL -> document(feed, exchange);
      case MISSING -> exchange.sendResponseHeaders(404, -1);
      case FAILING -> exchange.sendResponseHeaders(500, -1);
      case MALFORMED ->
          whole(exchange, "<rss><channel><item></rss".getBytes(StandardCharsets.UTF_8));
      case DROPPING -> drop(feed, exchange);
      case DRIPPING -> drip(exchange);
      case BOMB -> {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        whole(exchange, bomb);
      }
      case ENDLESS -> pour(exchange);
    }
  }

  private void document(InventedFeed feed, HttpExchange exchange) throws IOException {
    Duration silent = frozen;
    int newest = feed.newest(silent == null ? Duration.between(start, clock.instant()) : silent);
    String etag = "\"" + newest + "\"";
    boolean knows = feed.habit() == Habit.PUNCTUAL;
    if (knows) {
      exchange.getResponseHeaders().set("ETag", etag);
    }
    if (knows && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      visits.showed(feed, newest, 0);
    } else {
      byte[] body = feed.document(newest, start).getBytes(StandardCharsets.UTF_8);
      whole(exchange, body);
      visits.showed(feed, newest, body.length);
    }
  }

  private static void whole(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private void drop(InventedFeed feed, HttpExchange exchange) throws IOException {
    byte[] body = feed.document(feed.newest(Duration.ZERO), start).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    while (!Thread.currentThread().isInterrupted()) {
      out.write(' ');
      out.flush();
      pause(Duration.ofSeconds(1));
    }
  }

  private static void pour(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] chunk = new byte[CHUNK];
    while (!Thread.currentThread().isInterrupted()) {
      exchange.getResponseBody().write(chunk);
    }
  }

  /** Log-normal, with a slow tail. */
  private static Duration delay() {
    double millis = TYPICAL_DELAY_MS * Math.exp(ThreadLocalRandom.current().nextGaussian());
    return Duration.ofNanos((long) (Math.min(LONGEST_DELAY_MS, millis) * 1e6));
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  private static byte[] bomb() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      byte[] spaces = " ".repeat(CHUNK).getBytes(StandardCharsets.UTF_8);
      for (long written = 0; written < UNPACKED; written += CHUNK) {
        out.write(spaces);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
