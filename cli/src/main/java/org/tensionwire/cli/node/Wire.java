package org.tensionwire.cli.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.wiring.FeedRegistrar;
import org.tensionwire.desk.config.DeskConfig;
import org.tensionwire.enrich.wiring.EnrichConfig;
import org.tensionwire.ingest.courtesy.Courtesy;
import org.tensionwire.ingest.http.AddressRules;
import org.tensionwire.ingest.wiring.IngestConfig;
import org.tensionwire.ingest.wiring.PushConfig;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.sink.config.SinkConfig;

/** A whole wire in this process. */
public final class Wire implements AutoCloseable {
  private final Platform platform;
  private final Services services;
  private final Desk desk;

  /**
   * How a wire is set up.
   *
   * @param directory of all its data
   * @param brokerPort preferred port of the broker; 0 for any
   * @param registryPort preferred port of the registry; 0 for any
   * @param deskPort preferred port of the desk; 0 for any
   * @param poll between polls of a feed that names no interval
   * @param shortestPoll shortest interval that a feed may name
   * @param addresses where feeds and pages may live
   * @param userAgent how it calls itself to the feeds' servers
   * @param courtesy how those are spared
   * @param push where hubs reach ingest; null: they cannot
   */
  public record Settings(
      Path directory,
      int brokerPort,
      int registryPort,
      int deskPort,
      Duration poll,
      Duration shortestPoll,
      AddressRules addresses,
      String userAgent,
      Courtesy courtesy,
      @Nullable PushConfig push) {}

  private Wire(Platform platform, Services services, Desk desk) {
    this.platform = platform;
    this.services = services;
    this.desk = desk;
  }

  /**
   * Starts everything.
   *
   * @param feeds asked once the broker is there: what is polled from now on, and nothing else
   */
  public static Wire start(Settings settings, Supplier<List<FeedDefinition>> feeds)
      throws IOException {
    Platform platform =
        Platform.start(
            settings.directory().resolve("broker"), settings.brokerPort(), settings.registryPort());
    try {
      Connection connection = platform.connection();
      new FeedRegistrar(
              connection.kafka(),
              new RegistryClient(connection.registry()),
              connection.prefix(),
              Partitioning.OF_INGEST)
          .apply(feeds.get(), /* prune= */ true, /* dryRun= */ false);
      Desk desk = new Desk(desk(settings, connection));
      return new Wire(platform, services(settings, connection, desk), desk);
    } catch (RuntimeException e) {
      platform.close();
      throw e;
    }
  }

  private static Services services(Settings settings, Connection connection, Desk desk) {
    return Services.start(
        List.of(
            () -> new Enrich(enrich(settings, connection)),
            () -> new Ingest(ingest(settings, connection)),
            () ->
                new Sink(
                    SinkConfig.of(
                        connection.kafka().get("bootstrap.servers"), connection.registry())),
            () -> desk));
  }

  private static IngestConfig ingest(Settings settings, Connection connection) {
    IngestConfig standard = IngestConfig.of(connection.kafka(), connection.registry());
    return standard
        .withIntervals(settings.poll(), settings.shortestPoll(), standard.maxInterval())
        .withAddresses(settings.addresses())
        .withUserAgent(settings.userAgent())
        .withCourtesy(settings.courtesy())
        .withPush(settings.push());
  }

  private static EnrichConfig enrich(Settings settings, Connection connection) {
    EnrichConfig standard =
        EnrichConfig.of(
            connection.kafka(), connection.registry(), settings.directory().resolve("state"));
    return new EnrichConfig(
        standard.kafka(),
        standard.registry(),
        standard.topicPrefix(),
        standard.applicationId(),
        standard.stateDir(),
        /* threads= */ 1,
        /* replicationFactor= */ 1,
        standard.clock());
  }

  private static DeskConfig desk(Settings settings, Connection connection) {
    DeskConfig standard =
        DeskConfig.of(connection.kafka().get("bootstrap.servers"), connection.registry());
    return new DeskConfig(
        standard.kafka(),
        standard.registry(),
        standard.topicPrefix(),
        standard.host(),
        settings.deskPort(),
        standard.otherPort(),
        standard.capacity(),
        standard.clock());
  }

  /** Address of the desk's page. */
  public URI desk() {
    return desk.uri();
  }

  public Connection connection() {
    return platform.connection();
  }

  /** A service that has given up, if there is one. */
  public Optional<WireService> failed() {
    return services.failed();
  }

  @Override
  public void close() {
    try {
      services.close();
    } finally {
      platform.close();
    }
  }
}
