package org.tensionwire.cli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedRegistryTest extends RegistryContract {
  private final ListJournal journal = new ListJournal();
  private EmbeddedRegistry registry;

  @BeforeEach
  void start() throws IOException {
    registry = EmbeddedRegistry.start(journal, 0);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Override
  URI registry() {
    return registry.url();
  }

  @Test
  void shouldKnowTheSameAfterARestart() throws Exception {
    // Given
    int id = register(subject, ONE).body().path("id").asInt();
    level(subject, "FULL_TRANSITIVE");
    registry.close();

    // When
    start();

    // Then
    assertThat(get("/subjects/" + subject + "/versions/1").body().path("id").asInt()).isEqualTo(id);
    assertThat(register(subject, WITHOUT_DEFAULT).status()).isEqualTo(409);
    assertThat(register(subject, WITH_DEFAULT).body().path("id").asInt()).isGreaterThan(id);
  }

  @Test
  void shouldWriteTheJournalAsConfluentDoes() throws Exception {
    // When
    register("a-value", ONE);
    level("a-value", "FULL");
    register("a-value", OTHER_TYPE);

    // Then
    assertThat(journal.entries())
        .extracting(ListJournal.Entry::key)
        .containsExactly(
            "{\"keytype\":\"SCHEMA\",\"subject\":\"a-value\",\"version\":1,\"magic\":1}",
            "{\"keytype\":\"CONFIG\",\"subject\":\"a-value\",\"magic\":0}");
    assertThat(journal.entries().get(1).value())
        .isEqualTo(Optional.of("{\"compatibilityLevel\":\"FULL\"}"));
  }

  @Test
  void shouldPassOverKindsThatItDoesNotKnow() throws Exception {
    // Given
    registry.close();
    journal.append("{\"keytype\":\"NOOP\",\"magic\":0}", null);
    journal.append(
        "{\"keytype\":\"MODE\",\"subject\":null,\"magic\":0}", "{\"mode\":\"READONLY\"}");

    // When
    start();

    // Then
    assertThat(get("/subjects").body()).isEmpty();
  }

  @Test
  void shouldTakeASchemaWithOtherWhiteSpaceForTheSame() throws Exception {
    int id = register(subject, ONE).body().path("id").asInt();

    assertThat(register("b", ONE.replace(",", " , ")).body().path("id").asInt()).isEqualTo(id);
  }

  @Test
  void shouldRefuseAVersionThatIsNone() throws Exception {
    register(subject, ONE);

    Reply invalid = get("/subjects/" + subject + "/versions/newest");

    assertThat(invalid.status()).isEqualTo(422);
    assertThat(invalid.errorCode()).isEqualTo(42202);
  }

  @Test
  void shouldSayWhyASchemaIsIncompatible() throws Exception {
    register(subject, ONE);
    String path = "/compatibility/subjects/" + subject + "/versions";

    Reply verbose = post(path + "?verbose=true", schema(OTHER_TYPE));

    assertThat(verbose.body().path("is_compatible").asBoolean()).isFalse();
    assertThat(verbose.body().path("messages")).isNotEmpty();
    assertThat(post(path + "/latest", schema(OTHER_TYPE)).body().has("messages")).isFalse();
    assertThat(post(path, schema(WITH_DEFAULT)).body().path("is_compatible").asBoolean()).isTrue();
  }
}
