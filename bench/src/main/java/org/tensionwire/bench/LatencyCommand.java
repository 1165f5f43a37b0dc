package org.tensionwire.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tensionwire.systemtests.harness.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "latency",
    description =
        "Time from a story's write to stories.raw until a read_committed consumer sees its event, at a steady rate.",
    mixinStandardHelpOptions = true)
final class LatencyCommand implements Callable<Integer> {
  @Mixin private Processes processes;

  @Option(names = "--rate", defaultValue = "100", description = "Stories per second.")
  private int rate;

  @Option(names = "--warm-up", defaultValue = "60", description = "Seconds before measuring.")
  private int warmUp;

  @Option(names = "--seconds", defaultValue = "120", description = "Seconds of measuring.")
  private int seconds;

  @Option(names = "--relevant", defaultValue = "30", description = "Percent that report a tension.")
  private int relevant;

  @Option(names = "--length", defaultValue = "3000", description = "Characters of text per story.")
  private int length;

  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() throws Exception {
    System.out.println(Machine.describe(clock));
    try (Wire wire = processes.wire()) {
      ProcessTable table = new ProcessTable();
      table.add("broker", wire.broker());
      table.add("enrich", wire.start("enrich", Commands.enrich(wire)));
      table.add("sink", wire.start("sink", Commands.sink(wire)));
      List<Duration> seen = measure(wire);
      System.out.println("written to seen: " + Quantiles.of(seen));
      System.out.println(table);
      System.out.println("load average at the end " + Machine.load());
    }
    return 0;
  }

  /** The event carries the moment of writing as the time when its story was fetched. */
  private List<Duration> measure(Wire wire) throws InterruptedException {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    AtomicInteger serial = new AtomicInteger();
    List<Duration> seen = new ArrayList<>();
    try (RawStories raw = new RawStories(wire, 1, relevant, length);
        EventTimes events = new EventTimes(wire, clock)) {
      long period = TimeUnit.SECONDS.toNanos(1) / rate;
      timer.scheduleAtFixedRate(
          () -> raw.send(serial.getAndIncrement(), clock.instant()),
          0,
          period,
          TimeUnit.NANOSECONDS);
      Instant from = clock.instant().plusSeconds(warmUp);
      Instant to = from.plusSeconds(seconds);
      while (clock.instant().isBefore(to)) {
        events.poll((fetched, latency) -> addIfWithin(seen, from, fetched, latency));
      }
      timer.shutdown();
      timer.awaitTermination(10, TimeUnit.SECONDS);
      System.out.printf("written %d stories%n", serial.get());
    } finally {
      timer.shutdownNow();
    }
    return seen;
  }

  private static void addIfWithin(
      List<Duration> seen, Instant from, Instant fetched, Duration latency) {
    if (!fetched.isBefore(from)) {
      seen.add(latency);
    }
  }
}
