package org.tensionwire.cli.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.tensionwire.cli.broker.EmbeddedBroker;
import org.tensionwire.cli.broker.Ports;
import org.tensionwire.cli.registry.EmbeddedRegistry;
import org.tensionwire.cli.wiring.Deployment;
import org.tensionwire.cli.wiring.SchemaRegistrar;
import org.tensionwire.cli.wiring.SchemasTopic;
import org.tensionwire.cli.wiring.TopicCreator;
import org.tensionwire.schemas.serde.RegistryClient;

/** Embedded broker and registry with the topics and schemas of the wire. */
public final class Platform implements AutoCloseable {
  private static final short ONE_REPLICA = 1;

  private final EmbeddedBroker broker;
  private final SchemasTopic journal;
  private final EmbeddedRegistry registry;

  private Platform(EmbeddedBroker broker, SchemasTopic journal, EmbeddedRegistry registry) {
    this.broker = broker;
    this.journal = journal;
    this.registry = registry;
  }

  /**
   * Starts both; what the directory holds from an earlier run is there again.
   *
   * @param directory of the broker's data
   * @param brokerPort preferred port; a free one is taken where it is occupied
   * @param registryPort likewise
   */
  public static Platform start(Path directory, int brokerPort, int registryPort)
      throws IOException {
    EmbeddedBroker broker = EmbeddedBroker.start(directory, brokerPort);
    try {
      Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
      try (TopicCreator topics = new TopicCreator(kafka, ONE_REPLICA)) {
        topics.createWithSchemaJournal(Deployment.topics(""));
      }
      SchemasTopic journal = new SchemasTopic(kafka);
      EmbeddedRegistry registry = EmbeddedRegistry.start(journal, Ports.preferring(registryPort));
      new SchemaRegistrar(new RegistryClient(registry.url())).register(Deployment.topics(""));
      return new Platform(broker, journal, registry);
    } catch (IOException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  public Connection connection() {
    return new Connection(
        Map.of("bootstrap.servers", broker.bootstrapServers()), registry.url(), "");
  }

  @Override
  public void close() {
    registry.close();
    journal.close();
    broker.close();
  }
}
