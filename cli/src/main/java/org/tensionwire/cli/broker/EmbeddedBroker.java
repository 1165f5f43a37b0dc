package org.tensionwire.cli.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One KRaft broker with its controller, on loopback. Its data directory is formatted when it is new
 * and kept as it is afterwards, so that a later start finds topics, records and committed offsets.
 */
public final class EmbeddedBroker implements AutoCloseable {
  public static final int DEFAULT_PORT = 9092;
  private static final Duration CLOSING = Duration.ofSeconds(20);
  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final KafkaRaftServer server;
  private final String bootstrapServers;
  private final DirectoryLock lock;

  private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers, DirectoryLock lock) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
    this.lock = lock;
  }

  /**
   * Starts a broker; when this returns, it takes requests.
   *
   * @param directory where its data is kept; created if absent
   * @param preferredPort port to listen on; a free one is taken where it is occupied, or where this
   *     is 0
   * @throws BrokerException when the directory is unusable or in use by another broker
   */
  public static EmbeddedBroker start(Path directory, int preferredPort) {
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      return start(directory, Ports.preferring(preferredPort), lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedBroker start(Path directory, int port, DirectoryLock lock) {
    format(directory);
    KafkaConfig config =
        new KafkaConfig(BrokerSettings.of(directory, port, Ports.free()), /* doLog= */ false);
    try {
      KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server, BrokerSettings.address(port), lock);
    } catch (RuntimeException e) {
      throw new BrokerException("cannot start a broker on " + directory + ": " + e.getMessage(), e);
    }
  }

  /** Address for the clients' {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops the broker; gives up waiting for it after 20 seconds. */
  @Override
  public void close() {
    Thread stopper = new Thread(this::stop, "broker-stop");
    stopper.setDaemon(true);
    stopper.start();
    try {
      stopper.join(CLOSING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (stopper.isAlive()) {
      log.warn("broker on {} is still stopping after {}", bootstrapServers, CLOSING);
    }
  }

  private void stop() {
    server.shutdown();
    server.awaitShutdown();
    lock.close();
  }

  private static void format(Path directory) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(BrokerSettings.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(directory.toString()))
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .setPrintStream(silent)
          .run();
    } catch (Exception e) {
      throw new BrokerException("cannot format " + directory + ": " + e.getMessage(), e);
    }
  }
}
