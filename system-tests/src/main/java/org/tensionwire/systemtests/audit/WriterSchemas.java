package org.tensionwire.systemtests.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** Schemas by id, asked of a registry over HTTP; shares no code with the wire's own serde. */
final class WriterSchemas {
  private final URI registry;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, Optional<Schema>> known = new HashMap<>();

  WriterSchemas(URI registry) {
    this.registry = registry;
  }

  /** The schema; empty where the registry knows none of that id. */
  Optional<Schema> byId(int id) {
    return known.computeIfAbsent(id, this::ask);
  }

  private Optional<Schema> ask(int id) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id)).build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 404) {
        return Optional.empty();
      }
      String schema = new ObjectMapper().readTree(answer.body()).path("schema").asText();
      return Optional.of(new Schema.Parser().parse(schema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the registry", e);
    }
  }
}
