package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.node.Sink;
import org.tensionwire.cli.wiring.TopicTail;
import org.tensionwire.contract.Event;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.sink.config.SinkConfig;

/** Stories of the past under new rules: enrich, sink and broker are real. */
class BackfillCommandTest {
  private static final String BUNDLED = RulePack.bundled().version();
  private static final String RAID =
      "BAGHDAD - The Zephyr Brigades fired rockets at a U.S. base in Iraq on Friday, killing two"
          + " American soldiers, the Pentagon said. The United States blamed Iran.";
  private static final String STRIKE =
      "WASHINGTON - US jets struck an Iranian base in Syria on Friday, killing four, the Pentagon"
          + " said. Iran said it would answer.";
  private static final String HARBOUR = "The harbour opened on Friday after a long winter.";

  @TempDir Path directory;

  @Test
  void shouldReviseExactlyTheStoriesInWhichTheNewRulesFindSomethingElse() throws IOException {
    PackFolder pack = PackFolder.bundled(directory.resolve("pack")).withMilitia();
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed();
        Sink sink = sink(platform);
        RunningEnrich enrich = new RunningEnrich(platform, directory.resolve("state"))) {
      // Given stories tagged by the bundled pack; one of them had another text before
      sink.start();
      tell(platform, "changed", "Rockets hit base", RAID);
      tell(platform, "same", "US jets strike Iranian base", STRIKE);
      tell(platform, "harbour", "Harbour opens", HARBOUR);
      tell(platform, "moved-on", "Rockets hit base", RAID);
      tell(platform, "moved-on", "US jets strike Iranian base", STRIKE);
      settled(platform, 5, 4);

      // When other rules are published and tried
      assertThat(platform.run("rules", "publish", pack.toString()).status()).isZero();
      enrich.awaitRules(pack.version());
      Invocation tried = backfill(platform, "current", "--dry-run");

      // Then it is known what would change, and nothing has
      assertThat(tried.err()).isEmpty();
      assertThat(tried.lines()).hasSize(2).contains("changed would be updated");
      assertThat(tried.lines().get(1))
          .startsWith("4 stories by us-iran-iraq " + pack.version())
          .contains("irrelevant=1", "unchanged=2", "would be updated=1", "takes about");
      settled(platform, 5, 4);

      // When the past is tagged again
      Invocation filled = backfill(platform, pack.version());

      // Then that story has a revision by the new rules, and no other has
      assertThat(filled.status()).as(filled.err()).isZero();
      assertThat(filled.lines().get(0))
          .contains("published=1", "unchanged: same=2", "unchanged: superseded=1", "irrelevant=1");
      List<Event> events = settled(platform, 10, 5);
      assertThat(events)
          .filteredOn(event -> event.getRulePackVersion().equals(pack.version()))
          .extracting(Event::getStoryId, Event::getRevision, Event::getStatus)
          .containsExactly(tuple("changed", 2, "UPDATED"));
      assertThat(events)
          .filteredOn(event -> event.getRulePackVersion().equals(BUNDLED))
          .hasSize(4)
          .allMatch(event -> event.getRulePack().equals("us-iran-iraq"));

      // When it is run once more
      Invocation again = backfill(platform, "current");

      // Then nothing new comes of it
      assertThat(again.lines().get(0)).contains("unchanged: same=3").doesNotContain("published");
      settled(platform, 15, 5);
    }
  }

  @Test
  void shouldRefuseRulesThatAreNotInForceAndSayWhenEnrichDoesNotAnswer() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      tell(platform, "changed", "Rockets hit base", RAID);

      Invocation other = backfill(platform, "9.9.9+000000000000");
      Invocation alone = backfill(platform, BUNDLED, "--patience=1s");

      assertThat(other.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(other.err()).contains("the rules in force are " + BUNDLED);
      assertThat(alone.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(alone.err()).contains("enrich has not taken 1 stories", "is it running?");
    }
  }

  private static Invocation backfill(EmbeddedPlatform platform, String rules, String... more) {
    String[] arguments = new String[more.length + 5];
    List.of("backfill", "--rules", rules, "--since", "1h").toArray(arguments);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return platform.run(arguments);
  }

  private static Sink sink(EmbeddedPlatform platform) {
    SinkConfig standard =
        SinkConfig.of(SharedBroker.bootstrapServers(), URI.create(platform.registry()));
    return new Sink(
        new SinkConfig(
            standard.kafka(),
            standard.registry(),
            platform.prefix,
            platform.prefix + standard.groupId(),
            standard.source(),
            standard.commitInterval(),
            standard.republish(),
            standard.clock()));
  }

  private static void tell(EmbeddedPlatform platform, String id, String title, String text) {
    platform.write(Topics.RAW_STORIES, true, Map.of(id, RunningEnrich.story(id, title, text)));
  }

  /** The events, once every raw story has an outcome and every outcome for them is there. */
  private static List<Event> settled(EmbeddedPlatform platform, int raws, int events) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                read(platform, Topics.EVENTS).size() >= events
                    && read(platform, Topics.LEDGER).size() >= raws);
    List<LedgerEntry> ledger = read(platform, Topics.LEDGER);
    assertThat(read(platform, Topics.RAW_STORIES)).hasSize(raws);
    assertThat(ledger)
        .extracting(entry -> entry.getRawPartition() + "/" + entry.getRawOffset())
        .hasSize(raws)
        .doesNotHaveDuplicates();
    assertThat(ledger)
        .filteredOn(entry -> List.of("published", "withdrawn").contains(entry.getOutcome()))
        .hasSize(events);
    List<Event> published = read(platform, Topics.EVENTS);
    assertThat(published).extracting(Event::getEventId).hasSize(events).doesNotHaveDuplicates();
    return published;
  }

  private static <V extends SpecificRecord> List<V> read(
      EmbeddedPlatform platform, Topic<V> topic) {
    return TopicTail.readAll(
            SharedBroker.connection(), topic.prefixed(platform.prefix), platform.schemas())
        .stream()
        .map(item -> ((TopicTail.Read<V>) item).value())
        .toList();
  }
}
