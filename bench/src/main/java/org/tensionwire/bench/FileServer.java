package org.tensionwire.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Serves the files of one directory on loopback, as they are, by number. */
final class FileServer implements AutoCloseable {
  private final List<Path> files;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newFixedThreadPool(4);

  FileServer(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      this.files = entries.filter(Files::isRegularFile).sorted().toList();
    }
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/", this::serve);
    server.start();
  }

  int size() {
    return files.size();
  }

  String name(int number) {
    return String.valueOf(files.get(number).getFileName());
  }

  /** Definitions in the form that {@code feeds apply} reads; feed {@code captured-N} is file N. */
  String definitions() {
    StringBuilder yaml = new StringBuilder("feeds:\n");
    for (int number = 0; number < files.size(); number++) {
      yaml.append(
          """
          - id: captured-%d
            url: http://127.0.0.1:%d/%d
            publisher: {id: captured-%d, name: Captured %d}
            pollInterval: 1h
            fetchPages: false
          """
              .formatted(number, server.getAddress().getPort(), number, number, number));
    }
    return yaml.toString();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
      byte[] body = Files.readAllBytes(files.get(number));
      exchange.getResponseHeaders().set("Content-Type", type(name(number)));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String type(String name) {
    return name.endsWith(".json") ? "application/feed+json" : "application/xml";
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
