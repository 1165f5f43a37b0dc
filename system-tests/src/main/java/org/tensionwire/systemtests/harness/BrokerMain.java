package org.tensionwire.systemtests.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.tensionwire.cli.broker.EmbeddedBroker;
import org.tensionwire.cli.registry.EmbeddedRegistry;
import org.tensionwire.cli.wiring.SchemasTopic;
import org.tensionwire.cli.wiring.TopicCreator;

/** A broker and a registry in a process of their own. Arguments: data directory, address file. */
public final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] arguments) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0)) {
      Map<String, String> connection = Map.of("bootstrap.servers", broker.bootstrapServers());
      try (TopicCreator topics = new TopicCreator(connection, (short) 1)) {
        topics.createSchemaJournal();
      }
      try (SchemasTopic journal = new SchemasTopic(connection);
          EmbeddedRegistry registry = EmbeddedRegistry.start(journal, 0)) {
        announce(Path.of(arguments[1]), broker.bootstrapServers() + "\n" + registry.url() + "\n");
        new CountDownLatch(1).await();
      }
    }
  }

  /** The file appears with its whole content. */
  private static void announce(Path file, String addresses) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.writeString(draft, addresses);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
