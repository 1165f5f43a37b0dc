package org.tensionwire.ingest.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** A server on loopback that answers as badly as a test wants. */
final class LocalServer implements AutoCloseable {
  private final HttpServer server;
  private final List<ServerSocket> raw = new ArrayList<>();

  /** Writes to a connection whatever it likes, headers included. */
  @FunctionalInterface
  interface RawAnswer {
    void write(OutputStream out) throws IOException;
  }

  LocalServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  String on(String path, HttpHandler handler) {
    server.createContext(path, handler);
    return url() + path;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Address of a socket that gives one raw answer to every connection. */
  String raw(RawAnswer answer) throws IOException {
    ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    raw.add(socket);
    Thread thread = new Thread(() -> accept(socket, answer), "raw-server");
    thread.setDaemon(true);
    thread.start();
    return "http://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  private static void accept(ServerSocket socket, RawAnswer answer) {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        connection.getInputStream().read(new byte[4096]);
        answer.write(connection.getOutputStream());
      } catch (IOException e) {
        // The client hung up or the test is over; the next connection may come.
      }
    }
  }

  static HttpHandler answering(int status, byte[] body, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    };
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    for (ServerSocket socket : raw) {
      socket.close();
    }
  }
}
