package org.tensionwire.cli.sample;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Function;
import org.tensionwire.cli.sample.render.Reply;

/** Answers GET and HEAD, and 304 to a client that holds what would be sent. */
record SampleHandler(Function<String, Reply> site) implements HttpHandler {
  private static final int NO_BODY = -1;

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestMethod()) {
        case "GET", "HEAD" -> answer(exchange, site.apply(exchange.getRequestURI().getPath()));
        default -> exchange.sendResponseHeaders(405, NO_BODY);
      }
    }
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.contentType());
    if (reply.status() != 200) {
      send(exchange, reply);
      return;
    }
    Validators validators = Validators.of(reply.body(), reply.lastModified());
    headers.set("ETag", validators.etag());
    if (validators.lastModifiedHeader() != null) {
      headers.set("Last-Modified", validators.lastModifiedHeader());
    }
    if (held(exchange.getRequestHeaders(), validators)) {
      exchange.sendResponseHeaders(304, NO_BODY);
    } else {
      send(exchange, reply);
    }
  }

  private static boolean held(Headers request, Validators validators) {
    return validators.match(
        request.getFirst("If-None-Match"), request.getFirst("If-Modified-Since"));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(reply.status(), NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(reply.status(), reply.body().length);
    exchange.getResponseBody().write(reply.body());
  }
}
