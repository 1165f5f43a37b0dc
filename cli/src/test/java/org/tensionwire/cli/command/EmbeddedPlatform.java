package org.tensionwire.cli.command;

import java.io.IOException;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.registry.EmbeddedRegistry;
import org.tensionwire.cli.registry.ListJournal;

/** The shared broker with a registry of its own and a prefix that nobody else uses. */
final class EmbeddedPlatform implements AutoCloseable {
  final String prefix = SharedBroker.freshPrefix();
  private final EmbeddedRegistry registry;

  EmbeddedPlatform() throws IOException {
    registry = EmbeddedRegistry.start(new ListJournal(), 0);
  }

  String registry() {
    return registry.url().toString();
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

  @Override
  public void close() {
    registry.close();
  }
}
