package org.tensionwire.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Client of a Confluent-compatible registry. Thread-safe; ids and schemas never change, so they are
 * cached for ever.
 */
public final class RegistryClient implements SchemaIds {
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final URI base;
  private final Duration timeout;
  private final HttpClient http;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<Registered, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

  private record Registered(String subject, Schema schema) {}

  /**
   * @param base address of the registry's API, such as {@code http://localhost:8081} or Apicurio's
   *     {@code …/apis/ccompat/v7}
   */
  public RegistryClient(URI base) {
    this(base, TIMEOUT);
  }

  /**
   * @param timeout for a whole answer
   */
  RegistryClient(URI base, Duration timeout) {
    this.base = URI.create(base.toString().replaceAll("/+$", ""));
    this.timeout = timeout;
    this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return ids.computeIfAbsent(
        new Registered(subject, schema), key -> post("/subjects/" + encode(subject), schema));
  }

  @Override
  public Schema byId(int id) {
    return schemas.computeIfAbsent(id, this::fetch);
  }

  /**
   * Registers {@code schema} under {@code subject}; registering it again gives the same id.
   *
   * @throws RegistryException when the registry refuses it as incompatible or does not answer
   */
  public int register(String subject, Schema schema) {
    return post("/subjects/" + encode(subject) + "/versions", schema);
  }

  /** Sets the compatibility of {@code subject}, such as {@code FULL_TRANSITIVE}. */
  public void compatibility(String subject, String level) {
    String body = json.createObjectNode().put("compatibility", level).toString();
    send(
        request("/config/" + encode(subject))
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private int post(String path, Schema schema) {
    String body = json.createObjectNode().put("schema", schema.toString()).toString();
    JsonNode id =
        send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build()).path("id");
    if (!id.isInt()) {
      throw RegistryException.unreachable(base + " answered without an id: no registry?", null);
    }
    return id.asInt();
  }

  private Schema fetch(int id) {
    String text = send(request("/schemas/ids/" + id).GET().build()).path("schema").asText();
    try {
      return new Schema.Parser().parse(text);
    } catch (AvroRuntimeException e) {
      throw RegistryException.unreachable("schema " + id + " of " + base + " is not Avro", e);
    }
  }

  private JsonNode send(HttpRequest request) {
    HttpResponse<String> response = exchange(request);
    JsonNode answer = parse(response.body());
    if (response.statusCode() / 100 == 2 && answer != null) {
      return answer;
    }
    String what =
        request.method() + " " + request.uri().getPath() + " answered " + response.statusCode();
    String message = answer == null ? what : what + ": " + answer.path("message").asText();
    if (response.statusCode() == 404 && answer != null && saysUnknown(answer)) {
      throw RegistryException.unknown(message);
    }
    throw RegistryException.unreachable(message, null);
  }

  /** 40401 to 40403: no such subject, version, schema. Any other 404 comes of a wrong address. */
  private static boolean saysUnknown(JsonNode answer) {
    int code = answer.path("error_code").asInt();
    return code >= 40401 && code <= 40403;
  }

  /** The client's own time-out ends with the headers; a body may trickle for ever. */
  private HttpResponse<String> exchange(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw RegistryException.unreachable("registry at " + base + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RegistryException.unreachable("interrupted while asking the registry", e);
    } finally {
      answer.cancel(true);
    }
  }

  private @Nullable JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      return null;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Content-Type", MEDIA_TYPE)
        .header("Accept", MEDIA_TYPE + ", application/json");
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8);
  }
}
