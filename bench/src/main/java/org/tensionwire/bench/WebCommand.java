package org.tensionwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tensionwire.bench.web.Findings;
import org.tensionwire.bench.web.Habit;
import org.tensionwire.bench.web.InventedFeed;
import org.tensionwire.bench.web.InventedFeeds;
import org.tensionwire.bench.web.PollJournal;
import org.tensionwire.bench.web.SimulatedWeb;
import org.tensionwire.systemtests.harness.JavaProcess;
import org.tensionwire.systemtests.harness.JvmFlags;
import org.tensionwire.systemtests.harness.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "web",
    description =
        "Has ingest poll an invented web of many feeds and hosts: is it on time, does it miss or repeat an item, what does it take?",
    mixinStandardHelpOptions = true)
final class WebCommand implements Callable<Integer> {
  @Option(names = "--feeds", defaultValue = "10000", description = "Feeds.")
  private int feeds;

  @Option(names = "--sites", defaultValue = "3000", description = "Registrable domains.")
  private int sites;

  @Option(names = "--dripping", defaultValue = "0", description = "Sites that never end an answer.")
  private int dripping;

  @Option(
      names = "--interval",
      defaultValue = "60s",
      description = "Poll interval of every feed; empty: learned.")
  private String interval = "";

  @Option(names = "--seconds", defaultValue = "180", description = "Seconds of measuring.")
  private int seconds;

  @Option(names = "--instances", defaultValue = "1", description = "Instances at the start.")
  private int instances;

  @Option(names = "--join-after", defaultValue = "0", description = "Seconds; 0: none joins.")
  private int joinAfter;

  @Option(names = "--kill-after", defaultValue = "0", description = "Seconds; 0: none is killed.")
  private int killAfter;

  @Option(names = "--concurrency", defaultValue = "64", description = "Polls at once, each.")
  private int concurrency;

  @Option(names = "--heap", defaultValue = "256m", description = "Heap of an instance.")
  private String heap = "";

  @Option(names = "--core", defaultValue = "-1", description = "Pin instances to this core.")
  private int core;

  @Option(names = "--seed", defaultValue = "20260301", description = "Seed of the web.")
  private long seed;

  private final Clock clock = Clock.systemUTC();
  private final ProcessTable table = new ProcessTable();
  private final List<JavaProcess> running = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    System.out.println(Machine.describe(clock));
    List<InventedFeed> invented = InventedFeeds.draw(feeds, sites, dripping, seed);
    Path place = Files.createTempDirectory("web");
    Path hosts = Files.writeString(place.resolve("hosts"), InventedFeeds.hostsFile(invented));
    JvmFlags flags = withHosts(JvmFlags.measured(heap), hosts);
    try (SimulatedWeb web = new SimulatedWeb(invented, clock);
        Wire wire = new Wire(place.resolve("wire"), JvmFlags.measured("512m"), flags)) {
      wire.prepare();
      table.add("broker", wire.broker());
      wire.applyFeeds(InventedFeeds.definitions(invented, web.port(), interval));
      try (PollJournal journal = new PollJournal(wire.bootstrapServers(), wire.registry())) {
        run(wire, web, journal, invented);
      }
    }
    return 0;
  }

  private void run(Wire wire, SimulatedWeb web, PollJournal journal, List<InventedFeed> invented)
      throws IOException {
    Instant start = clock.instant();
    for (int n = 0; n < instances; n++) {
      join(wire);
    }
    long sound = invented.stream().filter(feed -> feed.habit() != Habit.DRIPPING).count();
    while (journal.feeds() < sound && clock.instant().isBefore(start.plusSeconds(600))) {
      journal.read();
    }
    System.out.printf(
        "first round: %d feeds in %d s%n",
        journal.feeds(), Duration.between(start, clock.instant()).toSeconds());

    // What piled up in the first round is polled off before the measuring.
    readUntil(journal, clock.instant().plusSeconds(60));
    Instant from = clock.instant();
    long before = journal.committed();
    measure(wire, journal, from);
    Instant to = clock.instant();
    double rate = (journal.committed() - before) / (double) Duration.between(from, to).toSeconds();
    System.out.println(table);

    // Everything is listed twice before the end.
    web.hush();
    readUntil(journal, clock.instant().plusSeconds(150));
    running.forEach(JavaProcess::close);
    while (journal.read()) {
      // to the end
    }
    Findings findings = new Findings(invented, web.visits(), journal);
    System.out.printf("polls committed: %.0f/s %s%n", rate, journal.outcomes());
    System.out.println("web: " + web.visits());
    System.out.println(
        "lateness of feeds that answer: "
            + Quantiles.of(
                findings.lateness(feed -> feed.habit().isSound(), from, to.minusSeconds(10))));
    System.out.println(findings.recall());
    System.out.println("load average at the end " + Machine.load());
  }

  private void measure(Wire wire, PollJournal journal, Instant from) throws IOException {
    Instant to = from.plusSeconds(seconds);
    boolean joined = joinAfter == 0;
    boolean killed = killAfter == 0;
    while (clock.instant().isBefore(to)) {
      journal.read();
      Duration past = Duration.between(from, clock.instant());
      if (!joined && past.toSeconds() >= joinAfter) {
        joined = true;
        join(wire);
      }
      if (!killed && past.toSeconds() >= killAfter) {
        killed = true;
        running.remove(0).kill();
        System.out.printf("killed one instance after %d s%n", past.toSeconds());
      }
    }
  }

  private void join(Wire wire) throws IOException {
    List<String> arguments = new ArrayList<>(Commands.ingest(wire));
    arguments.addAll(
        List.of("--allow-private-addresses", "--concurrency", Integer.toString(concurrency)));
    String name = "ingest-" + (running.size() + 1);
    JavaProcess process = wire.start(name, arguments);
    if (core >= 0) {
      pin(process);
    }
    running.add(process);
    table.add(name, process);
  }

  private void pin(JavaProcess process) throws IOException {
    String pid = Long.toString(process.pid());
    new ProcessBuilder("taskset", "-a", "-c", "-p", Integer.toString(core), pid)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void readUntil(PollJournal journal, Instant end) {
    while (clock.instant().isBefore(end)) {
      journal.read();
    }
  }

  private static JvmFlags withHosts(JvmFlags flags, Path hosts) {
    List<String> values = new ArrayList<>(flags.values());
    values.add("-Djdk.net.hosts.file=" + hosts);
    return new JvmFlags(values);
  }
}
