package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.DurationConverter;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.feeds.status.Age;
import org.tensionwire.cli.feeds.status.FeedReport;
import org.tensionwire.cli.feeds.status.Judge;
import org.tensionwire.cli.feeds.status.Verdict;
import org.tensionwire.cli.node.Foreground;
import org.tensionwire.cli.node.Partitioning;
import org.tensionwire.cli.wiring.FeedRegistrar;
import org.tensionwire.cli.wiring.FeedStates;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description = "Say how every feed fares; what needs a person stands first.",
    footer = {
      "",
      "Verdicts: quarantined, malformed, blocked, failing, silent_zero, gap, throttled, empty,",
      "stale_content, undated, never, not_modified, ok. Two clocks: when the feed last answered",
      "well, and when its content last advanced.",
      "",
      "Examples:",
      "  tensionwire feeds status",
      "  tensionwire feeds status --watch --every 10s"
    })
final class FeedsStatusCommand implements Callable<Integer> {
  private static final Comparator<FeedReport> ORDER =
      Comparator.comparing(FeedReport::verdict).thenComparing(FeedReport::feedId);
  private static final String NEVER = "never";

  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--watch", description = "Look again and again, until stopped.")
  private boolean watch;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "5s",
      converter = DurationConverter.class,
      description = "Time between two looks with --watch (default: ${DEFAULT-VALUE}).")
  private Duration every = Duration.ofSeconds(5);

  @Option(names = "--rounds", paramLabel = "N", description = "Stop after N looks.")
  private int rounds = Integer.MAX_VALUE;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws Exception {
    if (!watch) {
      look();
      return ExitStatus.OK;
    }
    return Foreground.run(
        foreground -> {
          for (int round = 1; round <= rounds; round++) {
            look();
            boolean last = round == rounds || spec.commandLine().getOut().checkError();
            if (last || foreground.stopped(every)) {
              return ExitStatus.OK;
            }
          }
          return ExitStatus.OK;
        });
  }

  private void look() throws IOException {
    RegistryClient schemas = new RegistryClient(registry.url());
    Map<String, FeedState> states = FeedStates.read(kafka.clients(), schemas, kafka.prefix());
    Judge judge = new Judge(clock);
    List<FeedReport> reports =
        new FeedRegistrar(kafka.clients(), schemas, kafka.prefix(), Partitioning.OF_INGEST)
            .list().stream()
                .map(feed -> judge.report(feed.getFeedId(), states.get(feed.getFeedId())))
                .sorted(ORDER)
                .toList();
    Instant now = clock.instant();
    PrintWriter out = spec.commandLine().getOut();
    if (!json.chosen()) {
      out.println(summary(reports));
    }
    reports.forEach(
        report -> out.println(json.line(() -> object(report), () -> text(report, now))));
    out.flush();
  }

  private String summary(List<FeedReport> reports) {
    Map<Verdict, Long> counts =
        reports.stream()
            .collect(
                Collectors.groupingBy(FeedReport::verdict, TreeMap::new, Collectors.counting()));
    String sum =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().code())
            .collect(Collectors.joining(", "));
    return reports.size() + " feeds" + (sum.isEmpty() ? "" : ": " + sum);
  }

  private static ObjectNode object(FeedReport report) {
    return JsonOption.object()
        .put("feed", report.feedId())
        .put("verdict", report.verdict().code())
        .put("why", report.why())
        .put("fetched_at", time(report.fetchedAt()))
        .put("advanced_at", time(report.advancedAt()))
        .put("delay_s", report.delay() == null ? null : report.delay().toSeconds())
        .put("failures", report.failures())
        .put("next_poll_at", time(report.nextPollAt()))
        .put("next_poll_reason", report.nextPollReason());
  }

  private static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static String text(FeedReport report, Instant now) {
    String failures = report.failures() > 1 ? " (" + report.failures() + " in a row)" : "";
    return "%-13s %-28s fetched %-10s advanced %-10s after %-8s next %-22s %s%s"
        .formatted(
            report.verdict().code(),
            report.feedId(),
            ago(report.fetchedAt(), now),
            ago(report.advancedAt(), now),
            report.delay() == null ? "-" : Age.of(report.delay()),
            next(report, now),
            report.why(),
            failures)
        .stripTrailing();
  }

  private static String ago(@Nullable Instant then, Instant now) {
    return then == null ? NEVER : Age.of(Duration.between(then, now)) + " ago";
  }

  private static String next(FeedReport report, Instant now) {
    if (report.nextPollAt() == null) {
      return "unplanned";
    }
    Duration wait = Duration.between(now, report.nextPollAt());
    String when = wait.isNegative() ? "due for " + Age.of(wait.negated()) : "in " + Age.of(wait);
    return when + " " + report.nextPollReason();
  }
}
