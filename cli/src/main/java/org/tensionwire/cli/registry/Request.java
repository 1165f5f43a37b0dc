package org.tensionwire.cli.registry;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client asks: the method, the decoded segments of the path, the query and the body. */
record Request(String method, List<String> path, @Nullable String query, String body) {
  private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  static Request of(HttpExchange exchange) throws IOException {
    return new Request(
        exchange.getRequestMethod(),
        Stream.of(exchange.getRequestURI().getRawPath().split("/"))
            .filter(segment -> !segment.isEmpty())
            .map(Request::decode)
            .toList(),
        exchange.getRequestURI().getQuery(),
        body(exchange));
  }

  /** Whether the query says {@code name=true}. */
  boolean flag(String name) {
    return query != null && List.of(query.split("&")).contains(name + "=true");
  }

  private static String body(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      return new String(in.readNBytes(MAX_BODY_BYTES), StandardCharsets.UTF_8);
    }
  }

  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
