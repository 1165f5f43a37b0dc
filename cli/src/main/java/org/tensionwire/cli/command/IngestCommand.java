package org.tensionwire.cli.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.AddressOptions;
import org.tensionwire.cli.command.option.CourtesyOptions;
import org.tensionwire.cli.command.option.DurationConverter;
import org.tensionwire.cli.command.option.PushOptions;
import org.tensionwire.cli.command.option.ServiceOptions;
import org.tensionwire.cli.node.Connection;
import org.tensionwire.cli.node.Ingest;
import org.tensionwire.ingest.wiring.IngestConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    description = "Poll feeds and write what they list to stories.raw.",
    footer = {
      "",
      "Any number of instances share the feeds. Stop it with SIGTERM.",
      "",
      "Examples:",
      "  tensionwire ingest --bootstrap-servers kafka:9092 --registry http://registry:8081 \\",
      "      --health-port 8090 --contact https://wire.example/about --opt-out never.txt"
    })
final class IngestCommand implements Callable<Integer> {
  @Mixin private ServiceOptions service;
  @Mixin private CourtesyOptions courtesy;
  @Mixin private AddressOptions addresses;
  @Mixin private PushOptions hubs;
  @Spec private CommandSpec spec;

  @Option(
      names = "--poll-interval",
      paramLabel = "TIME",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description = "Between two polls of a feed that names none (default: ${DEFAULT-VALUE}).")
  private Duration interval;

  @Option(
      names = "--min-poll-interval",
      paramLabel = "TIME",
      defaultValue = "30s",
      converter = DurationConverter.class,
      description = "Shortest interval, whoever asks for less (default: ${DEFAULT-VALUE}).")
  private Duration shortest;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "32",
      description = "Polls under way at once (default: ${DEFAULT-VALUE}).")
  private int concurrency;

  @Override
  public Integer call() throws Exception {
    Connection connection = service.connection();
    IngestConfig standard = IngestConfig.of(connection.kafka(), connection.registry());
    Duration longest =
        standard.maxInterval().compareTo(interval) < 0 ? interval : standard.maxInterval();
    IngestConfig config =
        standard
            .withTopicPrefix(connection.prefix())
            .withIntervals(
                interval.compareTo(shortest) < 0 ? shortest : interval, shortest, longest)
            .withConcurrency(concurrency)
            .withAddresses(addresses.addresses())
            .withUserAgent(courtesy.userAgent())
            .withCourtesy(courtesy.courtesy())
            .withPush(hubs.push());
    return service.run(() -> new Ingest(config), spec.commandLine().getErr());
  }
}
