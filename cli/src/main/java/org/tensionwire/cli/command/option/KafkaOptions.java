package org.tensionwire.cli.command.option;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to reach Kafka, and how its topics are called. */
public final class KafkaOptions {
  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      defaultValue = "${env:TENSIONWIRE_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
      description = "Kafka brokers to start from (default: ${DEFAULT-VALUE}).")
  private String bootstrapServers = "";

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Properties file with further Kafka client settings, such as security.")
  private @Nullable Path commandConfig;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      defaultValue = "${env:TENSIONWIRE_TOPIC_PREFIX:-}",
      description = "Prefix of every topic name (default: none).")
  private String topicPrefix = "";

  /** Client settings, the bootstrap servers among them. */
  public Map<String, String> clients() throws IOException {
    Map<String, String> settings = new HashMap<>();
    if (commandConfig != null) {
      Properties file = new Properties();
      try (Reader reader = Files.newBufferedReader(commandConfig, StandardCharsets.UTF_8)) {
        file.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new IOException("cannot read the settings in " + commandConfig + ": " + e, e);
      }
      file.stringPropertyNames().forEach(name -> settings.put(name, file.getProperty(name)));
    }
    settings.put("bootstrap.servers", bootstrapServers);
    return Map.copyOf(settings);
  }

  public String prefix() {
    return topicPrefix;
  }
}
