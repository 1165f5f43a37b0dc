package org.tensionwire.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensionwire.systemtests.feeds.FeedServer;
import org.tensionwire.systemtests.feeds.Truth;
import org.tensionwire.systemtests.harness.JvmFlags;
import org.tensionwire.systemtests.harness.OpenTransactions;
import org.tensionwire.systemtests.harness.TopicCounts;
import org.tensionwire.systemtests.harness.Wire;

/**
 * Twenty feeds, hostile ones among them; each service killed once while records flow; garbage in
 * the internal topics. An auditor process then compares what was listed with what came out.
 */
class WireSurvivesKillsIT {
  private static final long SEED = 20260105;
  private static final int STORIES_PER_FEED = 130;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void shouldLoseAndRepeatNothing() throws Exception {
    Path directory = Files.createDirectories(Path.of("target", "scenario")).toAbsolutePath();
    try (FeedServer feeds = new FeedServer(SEED, STORIES_PER_FEED);
        Wire wire =
            new Wire(
                Files.createTempDirectory(directory, "kills"),
                JvmFlags.small(),
                JvmFlags.small())) {
      // Given a wire that polls the feeds
      wire.prepare();
      wire.applyFeeds(feeds.definitions());
      Services services = new Services(wire);
      Truth truth;

      // When each service is killed in mid-stream, among garbage
      try (TopicCounts counts = new TopicCounts(wire.bootstrapServers(), Services.TOPICS);
          OpenTransactions transactions = new OpenTransactions(wire.bootstrapServers());
          GarbageWriter garbage = new GarbageWriter(wire)) {
        Killer killer = new Killer(counts, transactions);
        Drill drill = new Drill(wire);
        killer.kill(services.ingest(), "stories.raw", 250, 1000);
        garbage.spoil("stories.raw", value(drill, "stories.raw"), value(drill, "ledger"));
        killer.kill(services.enrich(), "ledger", 500, 1400);
        garbage.spoil("stories.tagged", value(drill, "stories.tagged"), value(drill, "ledger"));
        killer.kill(services.sink(), "events", 300, 600);
        await().atMost(PATIENCE).until(feeds::isSettled);
        Rest rest = new Rest(counts);
        await().atMost(PATIENCE).until(rest::isReached);
        truth = feeds.truth().with(garbage.written());
      }
      services.stop();

      // Then nothing is lost, nothing doubled, order kept
      Audit audit = new Audit(wire, truth);
      Audit.Result result = audit.run("audit");
      System.out.println(result.report().counts());
      assertThat(result.report().violations()).isEmpty();
      assertThat(result.exitCode()).isZero();
      assertThat(result.report().counts().get("stories.raw")).isGreaterThan(2000);
      assertThat(result.report().counts().get("events")).isGreaterThan(600);
      assertThat(uncommitted(result)).as("records that a kill left undecided").isPositive();
      assertThat(feeds.hostileRequests().values()).allSatisfy(n -> assertThat(n).isPositive());
      theAuditorSeesWhatItShould(new Drill(wire), audit);
    }
  }

  private static long uncommitted(Audit.Result result) {
    return result.report().counts().entrySet().stream()
        .filter(count -> count.getKey().startsWith("uncommitted."))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static byte[] value(Drill drill, String topic) {
    return drill.committed(topic).get(0).value();
  }

  private static void theAuditorSeesWhatItShould(Drill drill, Audit audit) throws Exception {
    drill.copy("events", "drill-same", Drill.nothing());
    drill.copy("events", "drill-dropped", Drill.dropMiddle());
    drill.copy("events", "drill-doubled", Drill.doubleMiddle());
    drill.copy("events", "drill-reordered", Drill.reverse());

    assertThat(audit.run("audit-same", "events=drill-same").exitCode()).isZero();
    assertThat(audit.run("audit-dropped", "events=drill-dropped"))
        .returns(1, Audit.Result::exitCode)
        .extracting(Audit.Result::promises)
        .isEqualTo(List.of("nothing-lost"));
    assertThat(audit.run("audit-doubled", "events=drill-doubled").promises())
        .contains("nothing-twice");
    assertThat(audit.run("audit-reordered", "events=drill-reordered").promises())
        .containsOnly("order-per-key");
  }
}
