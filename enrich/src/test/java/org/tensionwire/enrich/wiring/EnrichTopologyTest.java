package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensionwire.contract.Change;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Report;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.pipeline.TaggedStory;

class EnrichTopologyTest {
  private static final String ATTACK =
      "Several rockets fell on the base on Friday evening, two officers said. Federal police and"
          + " foreign soldiers share the place. Nobody said at once that he had fired them, and a"
          + " search of the fields around was still going on when night fell over the town.";
  private static final String DEADLIER = ATTACK + " One man died, the officers said later.";
  private static final String HARMLESS = "The bakery on the square sells bread with caraway.";

  @TempDir private Path stateDir;
  private Wire wire;

  @BeforeEach
  void open() {
    wire = new Wire(stateDir);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void shouldPublishARelevantStoryWithItsIncident() {
    // When
    wire.put(RawStories.story("s1", "courier", "<p>" + ATTACK + "</p>"));

    // Then
    TestRecord<String, TaggedStory> record = wire.storyRecords().get(0);
    TaggedStory story = record.value();
    assertThat(record.key()).isEqualTo("s1");
    assertThat(record.headers().lastHeader("traceparent")).isNotNull();
    assertThat(story.getTraceId()).isEqualTo(Wire.TRACE);
    assertThat(story.getRevision()).isEqualTo(1);
    assertThat(story.getStatus()).isEqualTo("NEW");
    assertThat(story.getNovelty()).isEqualTo("FIRST_REPORT");
    assertThat(story.getExcerpt()).startsWith("Several rockets").hasSizeLessThanOrEqualTo(300);
    assertThat(story.getRawTopic()).isEqualTo("t.stories.raw");
    assertThat(story.getScore()).isBetween(0.0, 1.0);
    Incident incident = only(wire.incidents());
    assertThat(story.getIncidentIds()).containsExactly(incident.getIncidentId());
    assertThat(incident.getVersion()).isEqualTo(1);
    Report report = only(incident.getReports());
    assertThat(report.getPublisher()).isEqualTo(story.getPublisher());
    assertThat(report.getPublisher().getOwner()).isEqualTo("courier-owner");
    assertThat(report.getLanguage()).isEqualTo(story.getLanguage());
    assertThat(outcomes()).containsExactly("published null 1");
    assertThat(wire.deadLetters()).isEmpty();
  }

  @Test
  void shouldEndAnIrrelevantStoryInTheLedgerAlone() {
    // When
    wire.put(RawStories.story("s1", "courier", HARMLESS));

    // Then
    assertThat(outcomes()).containsExactly("irrelevant null null");
    assertNothingElse();
  }

  @Test
  void shouldDeadLetterBytesThatAreNoRecordAndLetNeighboursPass() {
    // Given
    byte[] garbage = "not a frame".getBytes(StandardCharsets.UTF_8);

    // When
    wire.putBytes("bad", garbage);
    wire.put(RawStories.story("s1", "courier", ATTACK));

    // Then
    DeadLetter letter = only(wire.deadLetters());
    assertThat(letter.getStage()).isEqualTo("decode");
    assertThat(letter.getReason()).isEqualTo("avro_decode");
    assertThat(letter.getOriginTopic()).isEqualTo("t.stories.raw");
    assertThat(letter.getOriginOffset()).isZero();
    assertThat(letter.getValue().array()).isEqualTo(garbage);
    assertThat(letter.getSize()).isEqualTo(garbage.length);
    assertThat(outcomes()).containsExactly("dead_lettered avro_decode null", "published null 1");
    assertThat(wire.stories()).extracting(TaggedStory::getStoryId).containsExactly("s1");
  }

  @Test
  void shouldDeadLetterARecordWithoutValueOrUnderAnotherKey() {
    // When
    wire.putBytes("none", null);
    wire.putUnder("other", RawStories.story("s1", "courier", ATTACK));

    // Then
    assertThat(wire.deadLetters())
        .extracting(DeadLetter::getReason)
        .containsExactly("no_value", "key_mismatch");
    assertThat(outcomes())
        .containsExactly("dead_lettered no_value null", "dead_lettered key_mismatch null");
    assertNothingElse();
  }

  @Test
  void shouldDeadLetterAStoryOnWhichAStageFailsAndTakeItAgainOnReplay() {
    // Given
    wire.put(RawStories.story("s1", "courier", "An " + RocketTagger.BREAKS + " tale of rockets."));

    // Then
    DeadLetter letter = only(wire.deadLetters());
    assertThat(letter.getStage()).isEqualTo("tag");
    assertThat(letter.getReason()).isEqualTo("stage_fault");
    assertThat(letter.getMessage()).contains("IllegalStateException").doesNotContain("gone wrong");
    assertThat(letter.getFeedId()).isEqualTo("courier");
    assertThat(outcomes()).containsExactly("dead_lettered stage_fault null");
    assertNothingElse();

    // When
    wire.put(RawStories.story("s1", "courier", ATTACK));

    // Then
    assertThat(outcomes()).containsExactly("published null 1");
  }

  @Test
  void shouldSayNothingTwice() {
    // Given
    wire.put(RawStories.story("s1", "courier", ATTACK));
    wire.stories();
    wire.incidents();
    outcomes();

    // When
    wire.put(RawStories.story("s1", "courier", ATTACK));
    wire.put(RawStories.story("s1", "herald", ATTACK));

    // Then
    assertThat(outcomes()).containsExactly("unchanged same null", "unchanged sighting null");
    assertNothingElse();
  }

  @Test
  void shouldNumberRevisionsAsConsumersSeeThem() {
    // When
    wire.put(RawStories.story("s1", "courier", HARMLESS));
    wire.put(RawStories.story("s1", "courier", ATTACK));
    wire.put(RawStories.story("s1", "herald", ATTACK));
    wire.put(RawStories.story("s1", "courier", DEADLIER));
    wire.put(RawStories.story("s1", "courier", HARMLESS));
    wire.put(RawStories.story("s1", "courier", DEADLIER));

    // Then
    assertThat(wire.stories())
        .extracting(TaggedStory::getRevision, TaggedStory::getStatus, TaggedStory::getNovelty)
        .containsExactly(
            tuple(1, "NEW", "FIRST_REPORT"),
            tuple(2, "UPDATED", "NEW_FACTS"),
            tuple(3, "WITHDRAWN", "NEW_FACTS"),
            tuple(4, "UPDATED", "NEW_FACTS"));
    assertThat(outcomes())
        .containsExactly(
            "irrelevant null null",
            "published null 1",
            "unchanged sighting null",
            "published null 2",
            "withdrawn irrelevant 3",
            "published null 4");
  }

  @Test
  void shouldWithdrawAStoryWhosePageIsGone() {
    // Given
    wire.put(RawStories.story("s1", "courier", ATTACK));
    String incident = only(wire.incidents()).getIncidentId();
    wire.stories();

    // When
    wire.put(
        RawStories.story("s1", "courier", ATTACK).setPage(RawStories.page(410, "<p>Gone</p>")));

    // Then
    TaggedStory story = only(wire.stories());
    assertThat(story.getStatus()).isEqualTo("WITHDRAWN");
    assertThat(story.getWithdrawalReason()).isEqualTo("gone");
    assertThat(story.getGrade()).isZero();
    assertThat(story.getActions()).isEmpty();
    assertThat(story.getIncidentIds()).containsExactly(incident);
    Incident state = only(wire.incidents());
    assertThat(state.getOwners()).isZero();
    assertThat(state.getReports()).extracting(Report::getStatus).containsExactly("WITHDRAWN");
  }

  @Test
  void shouldWithdrawAStoryThatItsPublisherTakesBackAndSayNoMore() {
    // Given
    String notice = "This report has been withdrawn. The rockets it told of never fell.";
    wire.put(RawStories.story("s1", "courier", ATTACK));
    wire.stories();
    outcomes();

    // When
    wire.put(RawStories.story("s1", "courier", notice));
    wire.put(RawStories.story("s1", "courier", notice));
    wire.put(RawStories.story("s2", "courier", notice));

    // Then
    assertThat(only(wire.stories()).getWithdrawalReason()).isEqualTo("retracted");
    assertThat(outcomes())
        .containsExactly(
            "withdrawn retracted 2", "unchanged same null", "irrelevant retracted null");
  }

  @Test
  void shouldTellACorrection() {
    // Given
    String corrected = "<p>" + DEADLIER + "</p><p>Correction: one man died, not two.</p>";
    wire.put(RawStories.story("s1", "courier", ATTACK));
    wire.stories();

    // When
    wire.put(RawStories.story("s1", "courier", corrected));

    // Then
    TaggedStory story = only(wire.stories());
    assertThat(story.getStatus()).isEqualTo("CORRECTED");
    assertThat(story.getCorrectionNote()).isEqualTo("Correction: one man died, not two.");
    assertThat(story.getNovelty()).isEqualTo("NEW_FACTS");
  }

  @Test
  void shouldNameTheFactsThatARevisionChanges() {
    // Given
    wire.put(RawStories.story("s1", "courier", ATTACK));

    // When
    wire.put(RawStories.story("s1", "courier", DEADLIER).setTitle("One man dies at the base"));
    wire.put(RawStories.story("s1", "courier", DEADLIER + " Night fell again."));

    // Then
    assertThat(wire.stories())
        .extracting(story -> story.getChanges().stream().map(EnrichTopologyTest::told).toList())
        .containsExactly(
            List.of(),
            List.of(
                "headline: Base near Kirkuk comes under fire → One man dies at the base",
                "killed: null → at least 1"),
            List.of("headline: One man dies at the base → Base near Kirkuk comes under fire"));
  }

  @Test
  void shouldLoseNoRevisionAndTakeNothingBackForALateOlderOne() {
    // When
    wire.put(at(RawStories.story("s1", "courier", ATTACK), 0));
    wire.put(at(RawStories.story("s1", "courier", DEADLIER), 2));
    wire.put(at(RawStories.story("s1", "courier", ATTACK + " Early word."), 1));
    wire.put(at(RawStories.story("s1", "courier", HARMLESS), 1));
    wire.put(at(RawStories.story("s1", "courier", DEADLIER + " Late word."), 3));

    // Then
    assertThat(outcomes())
        .containsExactly(
            "published null 1",
            "published null 2",
            "unchanged superseded null",
            "unchanged superseded null",
            "published null 3");
    assertThat(wire.stories()).extracting(TaggedStory::getRevision).containsExactly(1, 2, 3);
    List<Incident> states = wire.incidents();
    assertThat(states).extracting(Incident::getVersion).containsExactly(1, 2, 3);
    assertThat(states).extracting(Incident::getKilledMin).containsExactly(null, 1, 1);
    assertThat(states.get(2).getReports()).extracting(Report::getRevision).containsExactly(3);
  }

  private static RawStory.Builder at(RawStory.Builder story, int minute) {
    return story.setFetchedAt(RawStories.SEEN.minusSeconds(600).plusSeconds(60L * minute));
  }

  private static String told(Change change) {
    return change.getFact() + ": " + change.getBefore() + " → " + change.getAfter();
  }

  @Test
  void shouldReadThePageWhereTheFeedHasATeaser() {
    // Given
    String page = "<html lang='en'><nav>Home</nav><article><p>" + ATTACK + "</p></article></html>";

    // When
    wire.put(RawStories.story("s1", "courier", "A base.").setPage(RawStories.page(200, page)));
    wire.put(RawStories.story("s2", "courier", "A base.").setPage(RawStories.page(404, page)));

    // Then
    assertThat(only(wire.stories()).getExcerpt()).startsWith("Several rockets");
    assertThat(outcomes()).containsExactly("published null 1", "irrelevant null null");
  }

  @Test
  void shouldTagTheFeedsOwnTextBehindAWallAndSayWhatStoodThere() {
    // Given
    String check = "<html><title>Just a moment...</title><p>Verify you are human.</p></html>";

    // When
    wire.put(RawStories.story("s1", "courier", ATTACK).setPage(RawStories.page(200, check)));
    wire.put(RawStories.story("s2", "courier", "A base.").setPage(RawStories.page(200, check)));

    // Then
    TaggedStory story = only(wire.stories());
    assertThat(story.getExcerpt()).startsWith("Several rockets").doesNotContain("human");
    assertThat(story.getPageKind()).isEqualTo("bot_check");
    List<LedgerEntry> ledger = wire.ledger();
    assertThat(ledger)
        .extracting(EnrichTopologyTest::told)
        .containsExactly("published null 1", "irrelevant null null");
    assertThat(ledger).extracting(LedgerEntry::getPageKind).containsOnly("bot_check");
  }

  @Test
  void shouldKeepTheTextThatIsKnownWhenAWallTakesThePagesPlace() {
    // Given
    String page = "<html lang='en'><article><p>" + ATTACK + "</p></article></html>";
    String missing = "<html><title>Page not found</title><h1>Page not found</h1></html>";
    wire.put(RawStories.story("s1", "courier", "A base.").setPage(RawStories.page(200, page)));

    // When
    wire.put(
        RawStories.story("s1", "courier", "A base, again.").setPage(RawStories.page(200, missing)));

    // Then
    List<LedgerEntry> ledger = wire.ledger();
    assertThat(ledger)
        .extracting(EnrichTopologyTest::told)
        .containsExactly("published null 1", "unchanged page_missing null");
    assertThat(ledger).extracting(LedgerEntry::getPageKind).containsExactly("story", "soft_404");
  }

  @Test
  void shouldRelateACopyAndAnIndependentReportToOneIncident() {
    // When
    wire.put(RawStories.story("s1", "courier", ATTACK));
    wire.put(
        RawStories.story(
            "s2",
            "herald",
            "A volley of rockets hit a camp that troops of two countries use, said a man who"
                + " lives beside it; he counted five of them before the windows broke."));
    wire.put(
        RawStories.story(
            "s3", "gazette", "<b>" + ATTACK.toUpperCase(Locale.ROOT) + " rockets</b>"));

    // Then
    assertThat(wire.stories())
        .extracting(TaggedStory::getStoryId, TaggedStory::getCopyOf, TaggedStory::getNovelty)
        .containsExactly(
            tuple("s1", null, "FIRST_REPORT"),
            tuple("s2", null, "REPEAT"),
            tuple("s3", "s1", "COPY"));
    List<Incident> states = wire.incidents();
    assertThat(states)
        .extracting(Incident::getIncidentId)
        .hasSize(3)
        .containsOnly(states.get(0).getIncidentId());
    assertThat(states).extracting(Incident::getVersion).containsExactly(1, 2, 3);
    assertThat(states).extracting(Incident::getOwners).containsExactly(1, 2, 2);
    assertThat(states.get(2).getReports()).hasSize(3);
  }

  @Test
  void shouldTagAgainOnlyWhatStandsAndOnlyByTheRulesInForce() {
    // Given
    wire.put(RawStories.story("s1", "courier", ATTACK));
    wire.put(RawStories.story("s1", "courier", DEADLIER));
    wire.stories();
    wire.incidents();
    outcomes();

    // When
    wire.putAgain(RawStories.story("s1", "courier", ATTACK), "1 0 0");
    wire.putAgain(RawStories.story("s1", "courier", DEADLIER), "1 0 1");
    wire.putAgain(RawStories.story("s1", "courier", DEADLIER), "2 0 1");
    wire.putAgain(RawStories.story("s1", "courier", DEADLIER), "no mark");

    // Then
    assertThat(outcomes())
        .containsExactly(
            "unchanged superseded null",
            "unchanged same null",
            "unchanged other_rules null",
            "unchanged same null");
    assertNothingElse();
  }

  @Test
  void shouldPublishAStoryThatIsTaggedAgainAndWasNotKnown() {
    // When
    wire.putAgain(RawStories.story("s1", "courier", ATTACK), "1 0 7");

    // Then
    assertThat(outcomes()).containsExactly("published null 1");
    assertThat(only(wire.stories()).getRulePackVersion()).isEqualTo("1");
  }

  @Test
  void shouldNotLetAFeedsDateMoveTime() {
    // Given
    Instant never = Instant.parse("+292278994-08-17T07:12:55Z");

    // When
    wire.put(RawStories.story("s1", "courier", ATTACK).setPublishedAt(never), never);
    wire.put(RawStories.story("s1", "courier", ATTACK));

    // Then
    TaggedStory story = only(wire.stories());
    assertThat(story.getPublishedAt()).isNull();
    assertThat(story.getFetchedAt()).isEqualTo(RawStories.SEEN);
    assertThat(outcomes()).containsExactly("published null 1", "unchanged same null");
  }

  private List<String> outcomes() {
    return wire.ledger().stream().map(EnrichTopologyTest::told).toList();
  }

  private static String told(LedgerEntry entry) {
    return entry.getOutcome() + ' ' + entry.getReason() + ' ' + entry.getRevision();
  }

  private void assertNothingElse() {
    assertThat(wire.stories()).isEmpty();
    assertThat(wire.incidents()).isEmpty();
    assertThat(wire.deadLetters()).isEmpty();
  }

  private static <T> T only(List<T> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
