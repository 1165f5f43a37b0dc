package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.registry.EmbeddedRegistry;
import org.tensionwire.cli.registry.ListJournal;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;

/** The shared broker with a registry of its own and a prefix that nobody else uses. */
final class EmbeddedPlatform implements AutoCloseable {
  final String prefix = SharedBroker.freshPrefix();
  private final EmbeddedRegistry registry;

  EmbeddedPlatform() throws IOException {
    registry = EmbeddedRegistry.start(new ListJournal(), 0);
  }

  /** With topics and schemas, as a deployment would have them. */
  static EmbeddedPlatform deployed() throws IOException {
    EmbeddedPlatform platform = new EmbeddedPlatform();
    assertThat(platform.createTopics().status()).isZero();
    assertThat(platform.registerSchemas().status()).isZero();
    return platform;
  }

  String registry() {
    return registry.url().toString();
  }

  RegistryClient schemas() {
    return new RegistryClient(URI.create(registry()));
  }

  Invocation createTopics() {
    return Invocation.of(
        "topics",
        "create",
        "--bootstrap-servers",
        SharedBroker.bootstrapServers(),
        "--topic-prefix",
        prefix);
  }

  Invocation registerSchemas() {
    return Invocation.of("schemas", "register", "--registry", registry(), "--topic-prefix", prefix);
  }

  /** Runs a command that takes both addresses and the prefix. */
  Invocation run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--bootstrap-servers", SharedBroker.bootstrapServers()));
    all.addAll(List.of("--registry", registry(), "--topic-prefix", prefix));
    return Invocation.of(all.toArray(String[]::new));
  }

  /** Writes {@code values} in one transaction, which is committed or aborted. */
  <V extends SpecificRecord> void write(
      Topic<V> unprefixed, boolean commit, Map<String, V> values) {
    Topic<V> topic = unprefixed.prefixed(prefix);
    Map<String, Object> settings = new HashMap<>(SharedBroker.connection());
    settings.put("transactional.id", prefix + "writer");
    try (KafkaProducer<String, V> producer =
        new KafkaProducer<>(settings, new StringSerializer(), topic.valueSerde(schemas()))) {
      producer.initTransactions();
      producer.beginTransaction();
      values.forEach((key, value) -> producer.send(new ProducerRecord<>(topic.name(), key, value)));
      producer.flush();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  @Override
  public void close() {
    registry.close();
  }
}
