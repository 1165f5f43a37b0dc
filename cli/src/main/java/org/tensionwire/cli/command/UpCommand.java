package org.tensionwire.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.AddressOptions;
import org.tensionwire.cli.command.option.CourtesyOptions;
import org.tensionwire.cli.command.option.DurationConverter;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.PlatformOptions;
import org.tensionwire.cli.command.option.PushOptions;
import org.tensionwire.cli.feeds.FeedFile;
import org.tensionwire.cli.node.Foreground;
import org.tensionwire.cli.node.Narrator;
import org.tensionwire.cli.node.Watch;
import org.tensionwire.cli.node.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    description = "Run the whole wire in this process on the feeds of a file.",
    footer = {
      "",
      "Data is kept between runs. It stays up until Ctrl-C.",
      "",
      "Examples:",
      "  tensionwire up --feeds feeds.yaml",
      "  tensionwire up --feeds local.yaml --allow-private-addresses --exit-when-idle 10s"
    })
final class UpCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);
  private static final Duration GIVE_UP = Duration.ofSeconds(60);

  @Mixin private PlatformOptions platform;
  @Mixin private CourtesyOptions courtesy;
  @Mixin private AddressOptions addresses;
  @Mixin private PushOptions hubs;
  @Spec private CommandSpec spec;

  @Option(
      names = "--feeds",
      required = true,
      paramLabel = "FILE",
      description = "Feed file, or - for standard input; its feeds are polled, and no others.")
  private String file = "";

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = ".tensionwire/data",
      description = "Where all data is kept (default: ${DEFAULT-VALUE}).")
  private Path directory;

  @Option(
      names = "--poll-interval",
      paramLabel = "TIME",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description = "Between two polls of a feed that names none (default: ${DEFAULT-VALUE}).")
  private Duration interval;

  @Option(
      names = "--exit-when-idle",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "End with a summary when every feed was polled and nothing came for this long; exit 1"
              + " if it does not add up.")
  private @Nullable Duration idle;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws Exception {
    FeedFile feeds = FeedFileCheck.read(file);
    if (!feeds.faults().isEmpty()) {
      FeedFileCheck.complain(file, feeds, new JsonOption(), spec.commandLine().getErr());
      return ExitStatus.FAILED;
    }
    return Foreground.run(foreground -> run(foreground, feeds));
  }

  private int run(Foreground foreground, FeedFile feeds) throws Exception {
    Narrator narrator = new Narrator(spec.commandLine().getOut(), clock, ProcessStart.instant());
    narrator.say("Starting a broker, a registry and the services …");
    Instant begun = clock.instant();
    Wire.Settings settings =
        new Wire.Settings(
            directory,
            platform.port(),
            platform.registryPort(),
            platform.deskPort(),
            interval,
            interval.compareTo(SHORTEST_POLL) < 0 ? interval : SHORTEST_POLL,
            addresses.addresses(),
            courtesy.userAgent(),
            courtesy.courtesy(),
            hubs.push());
    try (Wire wire = Wire.start(settings, feeds::feeds);
        Watch watch = watch(wire, narrator)) {
      narrator.introduce(wire.connection(), wire.desk());
      while (!foreground.stopped(Duration.ZERO)) {
        watch.poll(PATIENCE);
        narrator.count(watch.account(), "");
        if (idle != null && isIdle(watch, idle, begun, feeds.feeds().size())) {
          return narrator.conclude(watch.account().summary()) ? ExitStatus.OK : ExitStatus.FAILED;
        }
        if (wire.failed().isPresent()) {
          narrator.say("the " + wire.failed().get().name() + " gave up; see --verbose");
          return ExitStatus.FAILED;
        }
      }
      return ExitStatus.OK;
    }
  }

  /** Without an end there is no account to close, and no need to read everything. */
  private Watch watch(Wire wire, Narrator narrator) {
    return idle == null
        ? Watch.following(wire.connection(), clock, narrator::event)
        : Watch.accounting(wire.connection(), clock, narrator::event);
  }

  private static boolean isIdle(Watch watch, Duration idle, Instant begun, int feeds) {
    Duration quiet = watch.quiet();
    boolean polled = watch.account().polledSince(begun, feeds);
    boolean settled = quiet.compareTo(idle) > 0 && watch.account().summary().faults().isEmpty();
    return polled && (settled || quiet.compareTo(idle.plus(GIVE_UP)) > 0);
  }
}
