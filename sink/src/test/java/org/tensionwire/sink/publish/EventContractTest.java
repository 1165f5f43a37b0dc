package org.tensionwire.sink.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensionwire.contract.Change;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.TaggedStory;

class EventContractTest {

  @Test
  void shouldAcceptWhatKeepsTheContract() {
    assertThat(check(story -> {})).isEmpty();
  }

  @Test
  void shouldAcceptAWithdrawnStoryWithoutGradeDyadsAndEvidence() {
    assertThat(
            check(
                story ->
                    story
                        .setStatus("WITHDRAWN")
                        .setWithdrawalReason("irrelevant")
                        .setGrade(0)
                        .setDyads(List.of())
                        .setActions(List.of())
                        .setEvidence(List.of())))
        .isEmpty();
  }

  @Test
  void shouldAcceptAWithdrawnCopyWhateverItsNovelty() {
    assertThat(
            check(
                story ->
                    story
                        .setStatus("WITHDRAWN")
                        .setWithdrawalReason("gone")
                        .setCopyOf("s-0")
                        .setNovelty("NEW_FACTS")))
        .isEmpty();
  }

  @Test
  void shouldAcceptEvidenceThatOnlyTheActionsCarry() {
    assertThat(check(story -> story.setEvidence(List.of()))).isEmpty();
  }

  @Test
  void shouldAcceptWhatNobodyKnows() {
    assertThat(
            check(
                story ->
                    story
                        .setUrl(null)
                        .setPublishedAt(null)
                        .setTraceId(null)
                        .setLanguage("und")
                        .setActions(List.of())
                        .setEntities(List.of())
                        .setPlaces(List.of())))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("breaches")
  void shouldNameTheBreach(Reason reason, String field, Consumer<TaggedStory.Builder> breach) {
    assertThat(check(breach))
        .singleElement()
        .satisfies(found -> assertThat(found.reason()).isEqualTo(reason))
        .satisfies(found -> assertThat(found.detail()).startsWith(field));
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        breach(Reason.BLANK, "story_id", s -> s.setStoryId(" ")),
        breach(Reason.TOO_LONG, "story_id", s -> s.setStoryId("x".repeat(257))),
        breach(Reason.OUT_OF_RANGE, "revision", s -> s.setRevision(0)),
        breach(Reason.UNKNOWN_WORD, "status", s -> s.setStatus("DELETED")),
        breach(Reason.OUT_OF_RANGE, "grade", s -> s.setGrade(3)),
        breach(Reason.GRADE_WITHOUT_RELEVANCE, "grade", s -> s.setGrade(0)),
        breach(Reason.OUT_OF_RANGE, "score", s -> s.setScore(1.01)),
        breach(Reason.OUT_OF_RANGE, "score", s -> s.setScore(Double.NaN)),
        breach(Reason.MISSING_DYAD, "dyads", s -> s.setDyads(List.of())),
        breach(Reason.UNKNOWN_WORD, "dyads", s -> s.setDyads(List.of("IRN-USA"))),
        breach(Reason.UNKNOWN_WORD, "direction", s -> s.setDirection("up")),
        breach(
            Reason.UNKNOWN_WORD,
            "changes.fact",
            s -> s.setChanges(List.of(new Change("mood", null, "grim")))),
        breach(
            Reason.TOO_LONG,
            "changes.after",
            s -> s.setChanges(List.of(new Change("headline", null, "x".repeat(201))))),
        breach(Reason.UNKNOWN_WORD, "novelty", s -> s.setNovelty("OLD")),
        breach(
            Reason.MISSING_EVIDENCE,
            "evidence",
            s -> s.setEvidence(List.of()).setActions(List.of())),
        breach(Reason.BAD_WITHDRAWAL, "withdrawal_reason", s -> s.setStatus("WITHDRAWN")),
        breach(
            Reason.BAD_WITHDRAWAL, "withdrawal_reason", s -> s.setWithdrawalReason("irrelevant")),
        breach(
            Reason.UNKNOWN_WORD,
            "withdrawal_reason",
            s -> s.setStatus("WITHDRAWN").setWithdrawalReason("lost")),
        breach(Reason.BAD_COPY, "copy_of", s -> s.setNovelty("COPY")),
        breach(Reason.BAD_COPY, "copy_of", s -> s.setCopyOf("s-0")),
        breach(Reason.BAD_COPY, "copy_of", s -> s.setNovelty("COPY").setCopyOf("s-1")),
        breach(Reason.BAD_URL, "url", s -> s.setUrl("javascript:alert(1)")),
        breach(Reason.BAD_URL, "url", s -> s.setUrl("//harbour-post.example/a")),
        breach(Reason.BAD_URL, "url", s -> s.setUrl("https://harbour-post.example/a\nb")),
        breach(Reason.BAD_URL, "url", s -> s.setUrl("https:///a")),
        breach(Reason.TOO_LONG, "url", s -> s.setUrl("https://a.example/" + "x".repeat(2048))),
        breach(Reason.BLANK, "title", s -> s.setTitle("\u3000")),
        breach(Reason.BAD_LANGUAGE, "language", s -> s.setLanguage("english language")),
        breach(Reason.BAD_LANGUAGE, "language", s -> s.setLanguage("")),
        breach(Reason.BAD_TIME, "published_at", s -> s.setPublishedAt(Instant.EPOCH)),
        breach(
            Reason.BAD_TIME,
            "fetched_at",
            s -> s.setFetchedAt(Instant.ofEpochMilli(Long.MAX_VALUE))),
        breach(Reason.BAD_IDENTIFIER, "trace_id", s -> s.setTraceId("0".repeat(32))),
        breach(Reason.BLANK, "rule_pack", s -> s.setRulePack("")),
        breach(Reason.BAD_COUNTRY, "publisher.country", s -> s.setPublisher(publisher("UK"))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("breachesOfParts")
  void shouldNameTheBreachOfAPart(
      Reason reason, String field, Consumer<TaggedStory.Builder> breach) {
    shouldNameTheBreach(reason, field, breach);
  }

  static Stream<Arguments> breachesOfParts() {
    return Stream.of(
        action(Reason.UNKNOWN_WORD, "actions.type", a -> a.setType("FIGHT")),
        action(Reason.BAD_IDENTIFIER, "actions.cameo", a -> a.setCameo("1")),
        action(Reason.OUT_OF_RANGE, "actions.goldstein", a -> a.setGoldstein(-11)),
        action(Reason.BAD_COUNTRY, "actions.actor", a -> a.setActor("US")),
        action(Reason.BAD_COUNTRY, "actions.recipient", a -> a.setRecipient("Iran")),
        action(Reason.UNKNOWN_WORD, "actions.status", a -> a.setStatus("rumoured")),
        action(Reason.UNKNOWN_WORD, "actions.date_precision", a -> a.setDatePrecision("hour")),
        action(Reason.OUT_OF_RANGE, "actions.killed", a -> a.setKilledMin(-1)),
        action(Reason.BAD_BOUNDS, "actions.killed", a -> a.setKilledMin(3).setKilledMax(2)),
        action(Reason.OUT_OF_RANGE, "actions.severity", a -> a.setSeverity(1.5)),
        action(Reason.MISSING_EVIDENCE, "actions", a -> a.setEvidence(List.of())),
        breach(
            Reason.BAD_SPAN,
            "evidence",
            s -> s.setEvidence(List.of(Samples.passage("x").setStart(5).setEnd(5).build()))),
        breach(
            Reason.UNKNOWN_WORD,
            "evidence.source",
            s -> s.setEvidence(List.of(Samples.passage("x").setSource("body").build()))),
        breach(
            Reason.BLANK,
            "evidence.quote",
            s -> s.setEvidence(List.of(Samples.passage(" ").build()))),
        breach(
            Reason.BAD_IDENTIFIER,
            "entities.kind",
            s -> s.setEntities(List.of(Samples.entity().setKind("<b>").build()))),
        breach(
            Reason.BAD_IDENTIFIER,
            "places.kind",
            s -> s.setPlaces(List.of(Samples.place().setKind("").build()))),
        breach(
            Reason.BAD_IDENTIFIER,
            "entities.wikidata",
            s -> s.setEntities(List.of(Samples.entity().setWikidata("789915").build()))),
        breach(
            Reason.OUT_OF_RANGE,
            "places.latitude",
            s -> s.setPlaces(List.of(Samples.place().setLatitude(91.0).build()))),
        breach(
            Reason.BAD_COUNTRY,
            "places.country",
            s -> s.setPlaces(List.of(Samples.place().setCountry("OTH").build()))));
  }

  @Test
  void shouldNameEveryBreachOfARecord() {
    assertThat(check(story -> story.setGrade(9).setScore(-1).setTitle("")))
        .extracting(Violation::reason)
        .containsExactlyInAnyOrder(Reason.BLANK, Reason.OUT_OF_RANGE, Reason.OUT_OF_RANGE);
  }

  @Test
  void shouldShowUntrustedTextInOneHarmlessLine() {
    assertThat(check(story -> story.setDirection("up\u202e\n\u0007" + "x".repeat(500))))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.toString())
                    .startsWith("unknown_word (direction: up\\u202e\\u000a\\u0007xxx")
                    .hasSizeLessThan(160));
  }

  private static List<Violation> check(Consumer<TaggedStory.Builder> change) {
    TaggedStory.Builder story = Samples.story("s-1", 1);
    change.accept(story);
    return EventContract.check(StoryEvent.of(story.build()));
  }

  private static Arguments breach(
      Reason reason, String field, Consumer<TaggedStory.Builder> breach) {
    return arguments(reason, field, breach);
  }

  private static Arguments action(
      Reason reason, String field, Consumer<org.tensionwire.contract.Action.Builder> breach) {
    return breach(
        reason,
        field,
        story -> {
          var action = Samples.action();
          breach.accept(action);
          story.setActions(List.of(action.build()));
        });
  }

  private static Publisher publisher(String country) {
    return Publisher.newBuilder(Samples.publisher()).setCountry(country).build();
  }
}
