package org.tensionwire.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionPolicyTest {
  private static final Instant THEN = Instant.parse("2020-01-03T01:00:00Z");
  private static final Instant NOW = Instant.parse("2020-01-03T02:00:00Z");

  private final RevisionPolicy policy = new RevisionPolicy();

  @Nested
  class Judging {

    static Stream<Arguments> sights() {
      return Stream.of(
          arguments("never seen", null, sight("a", "h1", 1000, true), null),
          arguments(
              "same feed, same text",
              known(1, Status.NEW),
              sight("a", "h1", 1000, true),
              Reason.SAME),
          arguments(
              "same feed, other text", known(1, Status.NEW), sight("a", "h2", 900, true), null),
          arguments(
              "same feed, page lost",
              known(1, Status.NEW),
              sight("a", "h2", 100, false),
              Reason.PAGE_MISSING),
          arguments(
              "same feed, no page but more",
              known(1, Status.NEW),
              sight("a", "h2", 1500, false),
              null),
          arguments(
              "other feed, same text",
              known(1, Status.NEW),
              sight("b", "h1", 1000, true),
              Reason.SIGHTING),
          arguments(
              "other feed, shorter",
              known(1, Status.NEW),
              sight("b", "h2", 300, true),
              Reason.SIGHTING),
          arguments(
              "other feed, a little longer",
              known(1, Status.NEW),
              sight("b", "h2", 1100, true),
              Reason.SIGHTING),
          arguments(
              "other feed, clearly longer",
              known(1, Status.NEW),
              sight("b", "h2", 1400, true),
              null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sights")
    void shouldTellNewsFromRepeats(
        String name, @Nullable StoryMemory known, Sighting sight, @Nullable Reason unchanged) {
      // When
      Verdict verdict = policy.judge(known, sight);

      // Then
      if (unchanged == null) {
        assertThat(verdict).isInstanceOf(Verdict.Changed.class);
      } else {
        assertThat(verdict)
            .isInstanceOfSatisfying(
                Verdict.Unchanged.class, it -> assertThat(it.reason()).isEqualTo(unchanged));
      }
    }

    @Test
    void shouldKeepEveryFeedThatShowedTheStory() {
      // When
      Verdict verdict = policy.judge(known(1, Status.NEW), sight("b", "h1", 1000, true));

      // Then
      StoryMemory memory = ((Verdict.Unchanged) verdict).memory();
      assertThat(memory.feeds()).containsExactly("a", "b");
      assertThat(memory.feed()).isEqualTo("a");
      assertThat(memory.lastSeen()).isEqualTo(NOW);
      assertThat(memory.revision()).isEqualTo(1);
    }

    @Test
    void shouldNotTagWhatWasTakenDown() {
      // When
      Verdict verdict = policy.judge(known(1, Status.NEW), down(Reason.GONE));

      // Then
      assertThat(verdict).isEqualTo(new Verdict.TakenDown(Reason.GONE));
    }

    @Test
    void shouldWithdrawOnlyOnce() {
      // When
      Verdict verdict = policy.judge(known(2, Status.WITHDRAWN), down(Reason.GONE));

      // Then
      assertThat(verdict).isInstanceOf(Verdict.Unchanged.class);
    }
  }

  @Nested
  class Settling {

    static Stream<Arguments> settlements() {
      return Stream.of(
          arguments("first sight", null, noted(null), 2, "1 NEW null"),
          arguments("first sight with a correction", null, noted("n"), 1, "1 NEW null"),
          arguments("seen before, never published", known(0, null), noted(null), 1, "1 NEW null"),
          arguments("published before", known(3, Status.UPDATED), noted(null), 2, "4 UPDATED null"),
          arguments("a correction", known(1, Status.NEW), noted("n"), 2, "2 CORRECTED null"),
          arguments(
              "back after a withdrawal",
              known(2, Status.WITHDRAWN),
              noted(null),
              2,
              "3 UPDATED null"),
          arguments(
              "no longer relevant", known(1, Status.NEW), noted(null), 0, "2 WITHDRAWN IRRELEVANT"),
          arguments("gone", known(1, Status.NEW), down(Reason.GONE), 0, "2 WITHDRAWN GONE"),
          arguments(
              "retracted",
              known(5, Status.UPDATED),
              down(Reason.RETRACTED),
              0,
              "6 WITHDRAWN RETRACTED"),
          arguments("never relevant", null, noted(null), 0, "irrelevant null 0"),
          arguments(
              "gone before it was published", null, down(Reason.GONE), 0, "irrelevant GONE 0"),
          arguments(
              "irrelevant after a withdrawal",
              known(2, Status.WITHDRAWN),
              noted(null),
              0,
              "irrelevant null 2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settlements")
    void shouldNumberWhatConsumersSee(
        String name, @Nullable StoryMemory known, Sighting sight, int grade, String expected) {
      // When
      Settlement settlement = policy.settle(known, sight, grade, "t2");

      // Then
      assertThat(told(settlement)).isEqualTo(expected);
      assertThat(settlement.memory().hash()).isEqualTo(sight.hash());
      assertThat(settlement.memory().feed()).isEqualTo(sight.feed());
    }

    @Test
    void shouldNotTakeTheSameCorrectionForAnother() {
      // Given
      Settlement corrected = policy.settle(known(1, Status.NEW), noted("n"), 2, "t2");

      // When
      Settlement next = policy.settle(corrected.memory(), noted("n"), 2, "t2");

      // Then
      assertThat(told(next)).isEqualTo("3 UPDATED null");
    }

    private static String told(Settlement settlement) {
      if (settlement instanceof Settlement.Publish publish) {
        assertThat(publish.memory().revision()).isEqualTo(publish.revision());
        return publish.revision() + " " + publish.status() + ' ' + publish.reason();
      }
      Settlement.Irrelevant irrelevant = (Settlement.Irrelevant) settlement;
      return "irrelevant " + irrelevant.reason() + ' ' + irrelevant.memory().revision();
    }
  }

  @Nested
  class Late {

    @Test
    void shouldTakeNothingBackForAnOlderSightOfTheSameFeed() {
      assertThat(why(older("a", null))).isEqualTo(Reason.SUPERSEDED);
      assertThat(why(older("a", Reason.GONE))).isEqualTo(Reason.SUPERSEDED);
      assertThat(policy.judge(known(1, Status.NEW), older("b", null)))
          .isInstanceOf(Verdict.Changed.class);
    }

    private Reason why(Sighting sight) {
      return ((Verdict.Unchanged) policy.judge(known(1, Status.NEW), sight)).reason();
    }

    private Sighting older(String feed, @Nullable Reason down) {
      Instant before = THEN.minusSeconds(1);
      return new Sighting(feed, "h2", 2000, true, down, null, before, before, "0/2");
    }
  }

  @Nested
  class TaggedAgain {
    private final Sighting standing =
        new Sighting("a", "h1", 1000, true, null, null, NOW, NOW, "0/1");

    @Test
    void shouldLetPassOnlyTheTextThatStands() {
      StoryMemory known = known(1, Status.NEW);

      assertThat(policy.judgeAgain(known, standing)).isInstanceOf(Verdict.Changed.class);
      assertThat(policy.judgeAgain(null, standing)).isInstanceOf(Verdict.Changed.class);
      assertThat(policy.judgeAgain(known, sight("a", "h1", 1000, true)))
          .isEqualTo(new Verdict.Unchanged(Reason.SUPERSEDED, known));
    }

    @Test
    void shouldMakeARevisionOnlyOfOtherTags() {
      StoryMemory known = known(1, Status.NEW);

      assertThat(policy.settleAgain(known, standing, 2, "t1"))
          .isEqualTo(new Settlement.Same(known));
      assertThat(policy.settleAgain(known, standing, 2, "t2"))
          .isInstanceOfSatisfying(
              Settlement.Publish.class,
              publish -> {
                assertThat(publish.status()).isEqualTo(Status.UPDATED);
                assertThat(publish.revision()).isEqualTo(2);
                assertThat(publish.memory().tags()).isEqualTo("t2");
                assertThat(publish.memory().raw()).isEqualTo("0/1");
              });
    }

    @Test
    void shouldWithdrawWhatIsIrrelevantByOtherRulesAndPublishWhatHasBecomeRelevant() {
      assertThat(policy.settleAgain(known(1, Status.NEW), standing, 0, ""))
          .isInstanceOfSatisfying(
              Settlement.Publish.class,
              publish -> assertThat(publish.status()).isEqualTo(Status.WITHDRAWN));
      assertThat(policy.settleAgain(known(0, null), standing, 1, "t2"))
          .isInstanceOfSatisfying(
              Settlement.Publish.class,
              publish -> assertThat(publish.status()).isEqualTo(Status.NEW));
      assertThat(policy.settleAgain(known(0, null), standing, 0, ""))
          .isInstanceOf(Settlement.Irrelevant.class);
    }
  }

  private static StoryMemory known(int revision, @Nullable Status status) {
    return new StoryMemory(
        "h1", 1000, true, null, revision, status, "a", "0/1", THEN, "t1", List.of("a"), THEN, THEN);
  }

  private static Sighting sight(String feed, String hash, int length, boolean page) {
    return new Sighting(feed, hash, length, page, null, null, NOW, NOW, "0/2");
  }

  private static Sighting noted(@Nullable String note) {
    return new Sighting("a", "h2", 1000, true, null, note, NOW, NOW, "0/2");
  }

  private static Sighting down(Reason reason) {
    return new Sighting("a", "h2", 10, true, reason, null, NOW, NOW, "0/2");
  }
}
