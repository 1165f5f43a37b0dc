package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.DurationConverter;
import org.tensionwire.cli.command.option.PlatformOptions;
import org.tensionwire.cli.node.DataDirectory;
import org.tensionwire.cli.node.Foreground;
import org.tensionwire.cli.node.Narrator;
import org.tensionwire.cli.node.Watch;
import org.tensionwire.cli.node.Wire;
import org.tensionwire.cli.sample.Progress;
import org.tensionwire.cli.sample.SampleWeb;
import org.tensionwire.cli.sample.corpus.SampleCorpus;
import org.tensionwire.ingest.courtesy.Courtesy;
import org.tensionwire.ingest.courtesy.UserAgent;
import org.tensionwire.ingest.http.AddressRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Run the whole wire in this process on the bundled sample feeds.",
    footer = {
      "",
      "The sample was written for this project; its publishers are invented. It starts with",
      "nothing, and stays up until Ctrl-C.",
      "",
      "Examples:",
      "  tensionwire demo",
      "  tensionwire demo --duration 30s --exit-when-done"
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);
  private static final Duration SETTLED = Duration.ofSeconds(2);
  private static final Duration GIVE_UP = Duration.ofSeconds(60);

  @Mixin private PlatformOptions platform;
  @Spec private CommandSpec spec;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Keep the data here; an earlier demo's is deleted (default: temporary).")
  private @Nullable Path directory;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      defaultValue = "90s",
      converter = DurationConverter.class,
      description = "In which the sample's 13 days pass (default: ${DEFAULT-VALUE}).")
  private Duration duration;

  @Option(
      names = "--exit-when-done",
      description = "End with a summary when the sample is told; exit 1 if it does not add up.")
  private boolean exitWhenDone;

  @Option(names = "--exit-after-first-event", hidden = true)
  private boolean exitAfterFirstEvent;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws Exception {
    return Foreground.run(this::run);
  }

  private int run(Foreground foreground) throws Exception {
    Narrator narrator = new Narrator(spec.commandLine().getOut(), clock, ProcessStart.instant());
    narrator.say("Starting a broker, a registry and the services on SAMPLE data …");
    CompletableFuture<SampleWeb> sample = CompletableFuture.supplyAsync(this::openSample);
    try (DataDirectory data = DataDirectory.fresh(directory)) {
      Wire.Settings settings =
          new Wire.Settings(
              data.path(),
              platform.port(),
              platform.registryPort(),
              platform.deskPort(),
              POLL,
              SHORTEST_POLL,
              AddressRules.permitting(AddressRules.LOOPBACK),
              UserAgent.ANONYMOUS,
              Courtesy.STANDARD,
              null);
      try (Wire wire = Wire.start(settings, () -> sample.join().feedDefinitions());
          SampleWeb web = sample.join();
          Watch watch = Watch.accounting(wire.connection(), clock, narrator::event)) {
        web.begin();
        narrator.introduce(wire.connection(), wire.desk());
        return follow(foreground, narrator, web, wire, watch);
      }
    }
  }

  /** While the broker starts. */
  private SampleWeb openSample() {
    try {
      return SampleWeb.open(SampleCorpus.load(), clock, duration, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int follow(
      Foreground foreground, Narrator narrator, SampleWeb web, Wire wire, Watch watch) {
    int feeds = web.feedDefinitions().size();
    Instant told = Instant.MAX;
    while (!foreground.stopped(Duration.ZERO)) {
      watch.poll(PATIENCE);
      Progress progress = web.progress();
      narrator.count(watch.account(), ", sample time " + progress.simulated());
      if (told.equals(Instant.MAX) && progress.finished()) {
        told = clock.instant();
      }
      if (exitAfterFirstEvent && narrator.hasShownAnEvent()) {
        return ExitStatus.OK;
      }
      if (exitWhenDone && done(watch, told, feeds)) {
        return narrator.conclude(watch.account().summary()) ? ExitStatus.OK : ExitStatus.FAILED;
      }
      if (wire.failed().isPresent()) {
        narrator.say("the " + wire.failed().get().name() + " gave up; see --verbose");
        return ExitStatus.FAILED;
      }
    }
    return ExitStatus.OK;
  }

  /** Every feed was polled after all was told, and nothing is under way any more. */
  private boolean done(Watch watch, Instant told, int feeds) {
    boolean settled =
        watch.account().polledSince(told, feeds)
            && watch.quiet().compareTo(SETTLED) > 0
            && watch.account().summary().faults().isEmpty();
    return settled || clock.instant().isAfter(later(told));
  }

  private static Instant later(Instant told) {
    return told.equals(Instant.MAX) ? told : told.plus(GIVE_UP);
  }
}
