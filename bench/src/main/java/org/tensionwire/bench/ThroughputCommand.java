package org.tensionwire.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.tensionwire.systemtests.harness.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "throughput",
    description =
        "Stories per second from stories.raw to events under exactly-once: stories are loaded first, then enrich and sink start.",
    mixinStandardHelpOptions = true)
final class ThroughputCommand implements Callable<Integer> {
  @Mixin private Processes processes;

  @Option(names = "--stories", defaultValue = "100000", description = "How many stories.")
  private int stories;

  @Option(names = "--relevant", defaultValue = "30", description = "Percent that report a tension.")
  private int relevant;

  @Option(names = "--length", defaultValue = "3000", description = "Characters of text per story.")
  private int length;

  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() throws Exception {
    System.out.println(Machine.describe(clock));
    try (Wire wire = processes.wire()) {
      load(wire);
      ProcessTable table = new ProcessTable();
      table.add("broker", wire.broker());
      Progress progress = new Progress(clock);
      table.add("enrich", wire.start("enrich", Commands.enrich(wire)));
      table.add("sink", wire.start("sink", Commands.sink(wire)));
      try (Outcomes outcomes = new Outcomes(wire)) {
        while (outcomes.entries() < stories || !outcomes.isDrained()) {
          outcomes.poll();
          progress.reached(outcomes.entries());
        }
        System.out.printf("outcomes %s, events %d%n", outcomes.byOutcome(), outcomes.events());
      }
      System.out.println(progress.summary());
      System.out.println(table);
      System.out.println("load average at the end " + Machine.load());
    }
    return 0;
  }

  private void load(Wire wire) {
    Instant start = clock.instant();
    try (RawStories raw = new RawStories(wire, 1, relevant, length)) {
      for (int serial = 0; serial < stories; serial++) {
        raw.send(serial, clock.instant());
      }
    }
    Duration took = Duration.between(start, clock.instant());
    System.out.printf("loaded %d stories in %d s%n", stories, took.toSeconds());
  }
}
