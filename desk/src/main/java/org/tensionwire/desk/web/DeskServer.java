package org.tensionwire.desk.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.desk.config.DeskConfig;
import org.tensionwire.desk.config.DeskStatus;
import org.tensionwire.desk.view.Board;

/** The HTTP server. Reads only: GET and HEAD. */
public final class DeskServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeskServer.class);
  private static final int THREADS = 16;

  private final HttpServer server;
  private final ExecutorService threads;
  private final String host;
  private final Pages pages;

  private DeskServer(HttpServer server, String host, Pages pages) {
    this.server = server;
    this.host = host;
    this.pages = pages;
    this.threads = Executors.newFixedThreadPool(THREADS, DeskServer::thread);
  }

  /**
   * Listens at once.
   *
   * @throws IOException where it cannot listen on the port that it was told
   */
  public static DeskServer start(DeskConfig config, Board board, Supplier<DeskStatus> status)
      throws IOException {
    Pages pages = new Pages(board, status, config.clock());
    DeskServer desk = new DeskServer(bind(config), config.host(), pages);
    desk.server.createContext("/", desk::handle);
    desk.server.setExecutor(desk.threads);
    desk.server.start();
    return desk;
  }

  public URI uri() {
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer bind(DeskConfig config) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(config.host(), config.port()), 0);
    } catch (BindException e) {
      if (!config.otherPort()) {
        throw e;
      }
      LOG.info("port {} is occupied, taking a free one", config.port());
      return HttpServer.create(new InetSocketAddress(config.host(), 0), 0);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "desk-http");
    thread.setDaemon(true);
    return thread;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      boolean head = method.equals("HEAD");
      Reply reply = head || method.equals("GET") ? get(exchange) : notAllowed(exchange);
      send(exchange, reply, head);
    }
  }

  private Reply get(HttpExchange exchange) {
    try {
      URI uri = exchange.getRequestURI();
      return pages.get(String.valueOf(uri.getPath()), uri.getRawQuery());
    } catch (RuntimeException e) {
      LOG.error("a page failed", e);
      return Reply.error(500, "internal_error", "the desk's log has the trace");
    }
  }

  private static Reply notAllowed(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Allow", "GET, HEAD");
    return Reply.error(405, "method_not_allowed", "the desk only reads");
  }

  private static void send(HttpExchange exchange, Reply reply, boolean head) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.contentType());
    SecurityHeaders.add(headers);
    if (head) {
      headers.set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
