package org.tensionwire.cli.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry behind an HTTP server on loopback. */
public final class EmbeddedRegistry implements AutoCloseable {
  public static final int DEFAULT_PORT = 8081;
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int THREADS = 4;
  private static final Logger log = LoggerFactory.getLogger(EmbeddedRegistry.class);

  private final HttpServer server;
  private final ExecutorService threads;
  private final Routes routes;

  private EmbeddedRegistry(HttpServer server, Routes routes) {
    this.server = server;
    this.routes = routes;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "registry");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Restores what the journal holds and listens on {@code port}.
   *
   * @throws IOException when the port is taken
   */
  public static EmbeddedRegistry start(Journal journal, int port) throws IOException {
    Ledger ledger = new Ledger(journal);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    EmbeddedRegistry registry =
        new EmbeddedRegistry(server, routes(new Subjects(ledger), new Compatibility(ledger)));
    server.createContext("/", registry::handle);
    server.setExecutor(registry.threads);
    server.start();
    return registry;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Routes routes(Subjects subjects, Compatibility compatibility) {
    Answer writable = Answer.ok(Answer.object().put("mode", "READWRITE"));
    return new Routes()
        .on("GET", "/", (r, v) -> Answer.ok(Answer.object()))
        .on("GET", "/mode", (r, v) -> writable)
        .on("GET", "/mode/*", (r, v) -> writable)
        .on("GET", "/schemas/types", (r, v) -> Answer.ok(List.of("AVRO")))
        .on("GET", "/schemas/ids/*", (r, v) -> subjects.byId(v.get(0)))
        .on("GET", "/schemas/ids/*/schema", (r, v) -> subjects.schemaById(v.get(0)))
        .on("GET", "/schemas/ids/*/subjects", (r, v) -> subjects.subjectsOfId(v.get(0)))
        .on("GET", "/schemas/ids/*/versions", (r, v) -> subjects.versionsOfId(v.get(0)))
        .on("GET", "/subjects", (r, v) -> subjects.names())
        .on("POST", "/subjects/*", (r, v) -> subjects.lookUp(v.get(0), r.body()))
        .on("GET", "/subjects/*/versions", (r, v) -> subjects.versions(v.get(0)))
        .on("POST", "/subjects/*/versions", (r, v) -> subjects.register(v.get(0), r.body()))
        .on("GET", "/subjects/*/versions/*", (r, v) -> subjects.version(v.get(0), v.get(1)))
        .on(
            "GET",
            "/subjects/*/versions/*/schema",
            (r, v) -> subjects.schemaOfVersion(v.get(0), v.get(1)))
        .on("GET", "/config", (r, v) -> compatibility.level())
        .on("PUT", "/config", (r, v) -> compatibility.setLevel(null, r.body()))
        .on("GET", "/config/*", (r, v) -> compatibility.level(v.get(0), r.flag("defaultToGlobal")))
        .on("PUT", "/config/*", (r, v) -> compatibility.setLevel(v.get(0), r.body()))
        .on(
            "POST",
            "/compatibility/subjects/*/versions",
            (r, v) -> compatibility.checkAll(v.get(0), r.body(), r.flag("verbose")))
        .on(
            "POST",
            "/compatibility/subjects/*/versions/*",
            (r, v) -> compatibility.check(v.get(0), v.get(1), r.body(), r.flag("verbose")));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(Request.of(exchange));
      byte[] body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** A journal that cannot be written is the registry's fault, not the client's. */
  private Answer answer(Request request) {
    try {
      return routes.answer(request);
    } catch (RuntimeException e) {
      log.warn("registry could not answer a {}", request.method(), e);
      return Answer.fault(500, 50001, "Error in the backend data store");
    }
  }
}
