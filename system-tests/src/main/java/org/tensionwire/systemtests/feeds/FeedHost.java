package org.tensionwire.systemtests.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The web server of one feed. */
final class FeedHost implements AutoCloseable {
  private static final int NESTING = 100_000;

  private final Feed feed;
  private final FeedDocument document;
  private final Listings listings;
  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();

  FeedHost(Feed feed, Prose prose, Listings listings, Executor executor) throws IOException {
    this.feed = feed;
    this.listings = listings;
    this.server = HttpServer.create(new InetSocketAddress(feed.host(), 0), 0);
    this.document = new FeedDocument(feed, prose, origin());
    server.setExecutor(executor);
    server.createContext("/feed.xml", this::feed);
    server.createContext("/pages/", this::page);
    server.start();
  }

  Feed feed() {
    return feed;
  }

  String address() {
    return origin() + "/feed.xml";
  }

  int asked() {
    return asked.get();
  }

  /** Whether the last listing, which no longer changes, was asked for twice. */
  boolean isSettled() {
    return !feed.manners().lists() || answers.get() > feed.script().length();
  }

  private String origin() {
    return "http://" + feed.host() + ":" + server.getAddress().getPort();
  }

  private void feed(HttpExchange exchange) throws IOException {
    int poll = asked.getAndIncrement();
    try (exchange) {
      switch (feed.manners()) {
        case DRIPPING -> drip(exchange);
        case NESTED -> send(exchange, 200, "application/xml", nested());
        case FLAKY -> flaky(exchange, poll);
        case GOOD, SLOPPY -> list(exchange);
      }
    }
  }

  private void flaky(HttpExchange exchange, int poll) throws IOException {
    switch (poll % 4) {
      case 1 -> send(exchange, 503, "text/plain", "try again later");
      case 3 -> send(exchange, 200, "text/html", "<html><body>Not a feed</body></html>");
      default -> list(exchange);
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    int answer = Math.min(answers.get(), feed.script().length() - 1);
    String tag = "\"answer-" + answer + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      List<FeedScript.Listed> listing = feed.script().listing(answer);
      send(exchange, 200, "application/xml; charset=utf-8", document.xml(listing));
      listings.add(feed.id(), listing);
    }
    answers.incrementAndGet();
  }

  private void page(HttpExchange exchange) throws IOException {
    try (exchange) {
      int serial = Integer.parseInt(exchange.getRequestURI().getPath().substring(7));
      int answer = Math.max(0, Math.min(answers.get(), feed.script().length()) - 1);
      FeedScript.Listed listed =
          feed.script().listing(answer).stream()
              .filter(item -> item.entry().serial() == serial)
              .findFirst()
              .orElse(null);
      if (listed == null) {
        send(exchange, 404, "text/plain", "no such story");
      } else {
        String body = document.page(listed.reference(), listed.entry().tension());
        send(exchange, 200, "text/html; charset=utf-8", body);
      }
    }
  }

  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    do {
      body.write(' ');
      body.flush();
    } while (!closes(500));
  }

  private boolean closes(int millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static String nested() {
    return "<rss version=\"2.0\"><channel>" + "<a>".repeat(NESTING);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
