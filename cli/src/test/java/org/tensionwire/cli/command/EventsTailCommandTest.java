package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Publisher;
import org.tensionwire.schemas.topic.Topics;

class EventsTailCommandTest {

  @Test
  void shouldPrintCommittedEventsAlone() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      // Given
      platform.write(Topics.EVENTS, true, Map.of("s1", event("s1", "Committed").build()));
      platform.write(Topics.EVENTS, false, Map.of("s2", event("s2", "Aborted").build()));

      // When
      Invocation tail = platform.run("events", "tail", "--from-beginning", "--to-end");

      // Then
      assertThat(tail.status()).isZero();
      assertThat(tail.lines())
          .containsExactly(
              "2019-12-29 17:05  [SAMPLE]  grade 2  USA-IRN,USA-IRQ  “Committed”  — The Quay Times");
    }
  }

  @Test
  void shouldNotLetATitleReachTheTerminal() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      platform.write(
          Topics.EVENTS, true, Map.of("s", event("s", "\u001b[2J\u202egnp\nfake line").build()));

      Invocation tail = platform.run("events", "tail", "--from-beginning", "--to-end");

      assertThat(tail.lines()).hasSize(1);
      assertThat(tail.out())
          .contains("\\u001b[2J\\u202egnp\\u000afake line")
          .doesNotContain("\u001b");
    }
  }

  @Test
  void shouldPrintJsonAndStopAtTheLimit() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      platform.write(
          Topics.EVENTS,
          true,
          Map.of("s1", event("s1", "A").build(), "s2", event("s2", "B").build()));

      Invocation tail =
          platform.run("events", "tail", "--from-beginning", "--json", "--limit", "1");

      assertThat(tail.lines())
          .hasSize(1)
          .allMatch(line -> line.contains("\"published_at\":\"2019-12-29T17:05:00Z\""));
    }
  }

  private static Event.Builder event(String story, String title) {
    Instant at = Instant.parse("2019-12-29T17:05:00Z");
    return Event.newBuilder()
        .setEventId(story + ":1")
        .setStoryId(story)
        .setRevision(1)
        .setStatus("NEW")
        .setSample(true)
        .setTitle(title)
        .setExcerpt("")
        .setLanguage("en")
        .setPublisher(new Publisher("quay-times", "The Quay Times", null, null, "national", null))
        .setPublishedAt(at)
        .setFirstSeenAt(at)
        .setFetchedAt(at)
        .setTaggedAt(at)
        .setGrade(2)
        .setScore(0.9)
        .setOpinion(false)
        .setDyads(List.of("USA-IRN", "USA-IRQ"))
        .setDirection("escalation")
        .setNovelty("FIRST_REPORT")
        .setRulePack("p")
        .setRulePackVersion("1");
  }
}
