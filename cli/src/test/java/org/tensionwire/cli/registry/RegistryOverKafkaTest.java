package org.tensionwire.cli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.wiring.SchemasTopic;
import org.tensionwire.cli.wiring.TopicCreator;

class RegistryOverKafkaTest extends RegistryContract {
  private SchemasTopic journal;
  private EmbeddedRegistry registry;

  @BeforeAll
  static void createJournal() {
    try (TopicCreator topics = new TopicCreator(SharedBroker.connection(), (short) 1)) {
      topics.createSchemaJournal();
    }
  }

  @BeforeEach
  void start() throws IOException {
    journal = new SchemasTopic(SharedBroker.connection());
    registry = EmbeddedRegistry.start(journal, 0);
  }

  @AfterEach
  void stop() {
    registry.close();
    journal.close();
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
    stop();

    // When
    start();

    // Then
    assertThat(get("/subjects/" + subject + "/versions/1").body().path("id").asInt()).isEqualTo(id);
    assertThat(register(subject, WITHOUT_DEFAULT).status()).isEqualTo(409);
  }
}
