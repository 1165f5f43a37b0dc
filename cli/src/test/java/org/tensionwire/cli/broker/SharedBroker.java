package org.tensionwire.cli.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** One real broker for all tests of this process; tests keep apart by topic prefix. */
public final class SharedBroker {
  private static final EmbeddedBroker BROKER = start();

  private SharedBroker() {}

  public static Map<String, String> connection() {
    return Map.of("bootstrap.servers", bootstrapServers());
  }

  public static String bootstrapServers() {
    return BROKER.bootstrapServers();
  }

  public static String freshPrefix() {
    return "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
  }

  private static EmbeddedBroker start() {
    try {
      Path directory = Files.createTempDirectory(Path.of("target"), "broker");
      EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
