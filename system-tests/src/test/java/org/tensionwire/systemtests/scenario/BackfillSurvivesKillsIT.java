package org.tensionwire.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.systemtests.feeds.FeedServer;
import org.tensionwire.systemtests.feeds.Truth;
import org.tensionwire.systemtests.harness.JavaProcess;
import org.tensionwire.systemtests.harness.JvmFlags;
import org.tensionwire.systemtests.harness.OpenTransactions;
import org.tensionwire.systemtests.harness.TopicCounts;
import org.tensionwire.systemtests.harness.Wire;

/**
 * Stories are tagged again by other rules; the command is killed on its way, and enrich under it. A
 * second run ends the work, and every story has been judged by the new rules once.
 */
class BackfillSurvivesKillsIT {
  private static final long SEED = 20260106;
  private static final int STORIES_PER_FEED = 50;
  private static final int BEFORE_THE_KILL = 150;
  private static final int SIGKILLED = 137;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void shouldTagAgainOnceWhatWasCutOff() throws Exception {
    Path directory = Files.createDirectories(Path.of("target", "scenario")).toAbsolutePath();
    try (FeedServer feeds = new FeedServer(SEED, STORIES_PER_FEED);
        Wire wire =
            new Wire(
                Files.createTempDirectory(directory, "backfill"),
                JvmFlags.small(),
                JvmFlags.small())) {
      // Given a wire at rest, and stricter rules
      wire.prepare();
      wire.applyFeeds(feeds.definitions());
      Services services = new Services(wire);
      long came;
      long before;
      Truth truth;
      try (TopicCounts counts = new TopicCounts(wire.bootstrapServers(), Services.TOPICS);
          OpenTransactions transactions = new OpenTransactions(wire.bootstrapServers())) {
        await().atMost(PATIENCE).until(feeds::isSettled);
        await().atMost(PATIENCE).until(new Rest(counts)::isReached);
        services.ingest().stop();
        truth = feeds.truth();
        came = counts.of("stories.raw");
        before = counts.of("events");
        Path rules = StricterRules.write(wire.directory().resolve("stricter"));
        wire.run(with(wire, "rules", "publish", "--registry", wire.registry(), rules.toString()));

        // When the command is killed on its way, and enrich soon after
        JavaProcess first = wire.start("backfill-first", backfill(wire, "50"));
        await().atMost(PATIENCE).until(() -> counts.of("stories.raw") >= came + BEFORE_THE_KILL);
        assertThat(first.isAlive()).isTrue();
        first.kill();
        assertThat(first.exitCode(Duration.ofSeconds(10))).isEqualTo(SIGKILLED);
        assertThat(counts.of("stories.raw")).as("cut off on its way").isLessThan(2 * came);
        JavaProcess second = wire.start("backfill-second", backfill(wire, "200"));
        new Killer(counts, transactions)
            .kill(services.enrich(), "ledger", counts.of("ledger") + 100, came * 3 / 2);
        assertThat(second.exitCode(PATIENCE)).isZero();
        await().atMost(PATIENCE).until(new Rest(counts)::isReached);
        assertThat(counts.of("stories.raw")).isGreaterThanOrEqualTo(2 * came);
        assertThat(counts.of("events")).as("stories seen otherwise").isGreaterThan(before);

        // And a third finds nothing to do
        long after = counts.of("events");
        wire.run(backfill(wire, "1000").toArray(String[]::new));
        await().atMost(PATIENCE).until(new Rest(counts)::isReached);
        assertThat(counts.of("events")).isEqualTo(after);
      }
      services.stop();

      // Then nothing is lost, nothing doubled, order kept
      Audit.Result result = new Audit(wire, truth).run("audit");
      System.out.println(result.report().counts());
      assertThat(result.report().violations()).isEmpty();
      assertThat(result.exitCode()).isZero();
    }
  }

  private static List<String> backfill(Wire wire, String rate) {
    return List.of(
        with(
            wire,
            "backfill",
            "--registry",
            wire.registry(),
            "--rules",
            "current",
            "--since",
            "1d",
            "--rate",
            rate));
  }

  private static String[] with(Wire wire, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--bootstrap-servers", wire.bootstrapServers()));
    return all.toArray(String[]::new);
  }
}
