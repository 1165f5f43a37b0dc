package org.tensionwire.cli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every registry that we run against must do; subclasses say where one stands. */
abstract class RegistryContract {
  static final String ONE = record("{\"name\":\"a\",\"type\":\"string\"}");
  static final String WITH_DEFAULT =
      record(
          "{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}");
  static final String WITHOUT_DEFAULT =
      record("{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\"}");
  static final String OTHER_TYPE = record("{\"name\":\"a\",\"type\":\"long\"}");

  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();

  final String subject = "s" + UUID.randomUUID() + "-value";

  record Reply(int status, JsonNode body) {
    int errorCode() {
      return body.path("error_code").asInt();
    }
  }

  abstract URI registry();

  @Test
  void shouldGiveTheSameIdForTheSameSchemaUnderEverySubject() throws Exception {
    // When
    int id = register(subject, ONE).body().path("id").asInt();

    // Then
    assertThat(id).isPositive();
    assertThat(register(subject, ONE).body().path("id").asInt()).isEqualTo(id);
    assertThat(register("other-" + subject, ONE).body().path("id").asInt()).isEqualTo(id);
    assertThat(get("/subjects/" + subject + "/versions").body().toString()).isEqualTo("[1]");
  }

  @Test
  void shouldGiveBackWhatWasRegistered() throws Exception {
    // Given
    int id = register(subject, ONE).body().path("id").asInt();

    // Then
    JsonNode byId = get("/schemas/ids/" + id).body();
    assertThat(JSON.readTree(byId.path("schema").asText())).isEqualTo(JSON.readTree(ONE));
    JsonNode latest = get("/subjects/" + subject + "/versions/latest").body();
    assertThat(latest.path("subject").asText()).isEqualTo(subject);
    assertThat(latest.path("version").asInt()).isEqualTo(1);
    assertThat(latest.path("id").asInt()).isEqualTo(id);
    assertThat(get("/subjects/" + subject + "/versions/1").body()).isEqualTo(latest);
    assertThat(get("/subjects").body()).anyMatch(name -> name.asText().equals(subject));
  }

  @Test
  void shouldFindASchemaUnderItsSubject() throws Exception {
    // Given
    int id = register(subject, ONE).body().path("id").asInt();

    // When
    Reply found = post("/subjects/" + subject, schema(ONE));

    // Then
    assertThat(found.body().path("id").asInt()).isEqualTo(id);
    assertThat(found.body().path("version").asInt()).isEqualTo(1);
    Reply unknownSchema = post("/subjects/" + subject, schema(OTHER_TYPE));
    assertThat(unknownSchema.status()).isEqualTo(404);
    assertThat(unknownSchema.errorCode()).isEqualTo(40403);
    Reply unknownSubject = post("/subjects/nobody-" + subject, schema(ONE));
    assertThat(unknownSubject.status()).isEqualTo(404);
    assertThat(unknownSubject.errorCode()).isIn(40401, 40403);
  }

  @ParameterizedTest
  @CsvSource({
    "/schemas/ids/999999, 40403",
    "/subjects/no-such-subject/versions, 40401",
    "/subjects/no-such-subject/versions/latest, 40401"
  })
  void shouldSayWhatIsUnknown(String path, int code) throws Exception {
    Reply reply = get(path);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorCode()).isEqualTo(code);
  }

  @Test
  void shouldSayWhichVersionIsUnknown() throws Exception {
    register(subject, ONE);

    Reply unknown = get("/subjects/" + subject + "/versions/7");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.errorCode()).isEqualTo(40402);
  }

  @Test
  void shouldRefuseWhatIsNoSchema() throws Exception {
    Reply refused = register(subject, "{\"type\":\"nonsense\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errorCode()).isEqualTo(42201);
    assertThat(get("/subjects/" + subject + "/versions").errorCode()).isEqualTo(40401);
  }

  @Test
  void shouldRefuseABreakingVersionAndKeepTheOldOne() throws Exception {
    // Given
    int id = register(subject, ONE).body().path("id").asInt();
    level(subject, "FULL_TRANSITIVE");

    // When
    Reply refused = register(subject, WITHOUT_DEFAULT);

    // Then
    assertThat(refused.status()).isEqualTo(409);
    assertThat(get("/subjects/" + subject + "/versions/latest").body().path("id").asInt())
        .isEqualTo(id);
    assertThat(register(subject, WITH_DEFAULT).status()).isEqualTo(200);
    assertThat(get("/subjects/" + subject + "/versions").body().toString()).isEqualTo("[1,2]");
  }

  @Test
  void shouldLookAtEveryVersionWhereTheLevelIsTransitive() throws Exception {
    // Given: the third undoes the second, and breaks the first
    String wider = record("{\"name\":\"a\",\"type\":[\"string\",\"long\"]}");
    register(subject, ONE);
    level(subject, "BACKWARD");
    assertThat(register(subject, wider).status()).isEqualTo(200);
    String dropped = record("{\"name\":\"c\",\"type\":\"int\",\"default\":1}");
    assertThat(register(subject, dropped).status()).isEqualTo(200);

    // When
    String other = record("{\"name\":\"d\",\"type\":\"int\",\"default\":1}");
    level(subject, "FORWARD_TRANSITIVE");
    Reply strict = register(subject, other);
    level(subject, "FORWARD");
    Reply lenient = register(subject, other);

    // Then
    assertThat(strict.status()).isEqualTo(409);
    assertThat(lenient.status()).isEqualTo(200);
  }

  @Test
  void shouldCheckWithoutRegistering() throws Exception {
    // Given
    register(subject, ONE);
    level(subject, "FULL");

    // When
    String path = "/compatibility/subjects/" + subject + "/versions/latest";
    Reply good = post(path, schema(WITH_DEFAULT));
    Reply bad = post(path, schema(OTHER_TYPE));

    // Then
    assertThat(good.body().path("is_compatible").asBoolean()).isTrue();
    assertThat(bad.body().path("is_compatible").asBoolean()).isFalse();
    assertThat(get("/subjects/" + subject + "/versions").body().toString()).isEqualTo("[1]");
  }

  @Test
  void shouldRememberTheLevelOfASubject() throws Exception {
    register(subject, ONE);

    assertThat(level(subject, "FULL_TRANSITIVE").status()).isEqualTo(200);
    assertThat(get("/config/" + subject).body().path("compatibilityLevel").asText())
        .isEqualTo("FULL_TRANSITIVE");
    Reply refused = level(subject, "SOMEWHAT");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errorCode()).isEqualTo(42203);
    assertThat(get("/config/" + subject).body().path("compatibilityLevel").asText())
        .isEqualTo("FULL_TRANSITIVE");
    assertThat(get("/config").body().path("compatibilityLevel").asText()).isNotEmpty();
  }

  @Test
  void shouldSayWhatItIs() throws Exception {
    assertThat(get("/schemas/types").body()).anyMatch(type -> type.asText().equals("AVRO"));
    assertThat(get("/mode").body().path("mode").asText()).isEqualTo("READWRITE");
  }

  final Reply register(String name, String schema) throws Exception {
    return post("/subjects/" + name + "/versions", schema(schema));
  }

  final Reply level(String name, String level) throws Exception {
    String body = JSON.createObjectNode().put("compatibility", level).toString();
    return send(request("/config/" + name).PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  final Reply get(String path) throws Exception {
    return send(request(path).GET());
  }

  final Reply post(String path, String body) throws Exception {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(registry() + path))
        .header("Content-Type", "application/vnd.schemaregistry.v1+json");
  }

  private Reply send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Reply(response.statusCode(), JSON.readTree(response.body()));
  }

  static String schema(String schema) {
    return JSON.createObjectNode().put("schema", schema).toString();
  }

  private static String record(String fields) {
    return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}";
  }
}
