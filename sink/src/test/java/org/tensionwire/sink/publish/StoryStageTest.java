package org.tensionwire.sink.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.contract.Event;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.topic.Topics;

class StoryStageTest {
  private static final String PARENT = "00-" + Samples.TRACE_ID + "-b7ad6b7169203331-01";
  private final StoryStage stage = new StoryStage("urn:test");

  @Test
  void shouldPublishAnEventUnderItsStory() {
    Publication<?> published = published(Samples.story("s-1", 2).build(), PARENT);

    assertThat(published.topic()).isEqualTo(Topics.EVENTS);
    assertThat(published.key()).isEqualTo("s-1");
    assertThat(published.value()).isInstanceOf(Event.class);
  }

  @Test
  void shouldCarryCloudEventsAttributesAndFilters() {
    TaggedStory story = Samples.story("s-1", 2).setDyads(List.of("USA-IRN", "USA-IRQ")).build();

    assertThat(published(story, PARENT).headers())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_id", "s-1:2"),
                Map.entry("ce_source", "urn:test"),
                Map.entry("ce_type", "org.tensionwire.event.v1"),
                Map.entry("ce_subject", "s-1"),
                Map.entry("ce_time", "2026-03-04T05:06:06.089Z"),
                Map.entry("content-type", "application/avro"),
                Map.entry("grade", "2"),
                Map.entry("dyads", "USA-IRN,USA-IRQ"),
                Map.entry("status", "UPDATED"),
                Map.entry("novelty", "FIRST_REPORT"),
                Map.entry("sample", "true"),
                Map.entry("traceparent", PARENT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "00-0-0-0", "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"})
  void shouldFallBackToTheTraceIdWhereTheParentIsBroken(String broken) {
    assertThat(published(Samples.story("s-1", 1).build(), broken).headers())
        .containsEntry("traceparent", "00-" + Samples.TRACE_ID + "-8448eb211c80319c-01");
  }

  @Test
  void shouldHaveNoTraceParentWithoutATrace() {
    TaggedStory story = Samples.story("s-1", 1).setTraceId(null).build();

    assertThat(published(story, null).headers()).doesNotContainKey("traceparent");
  }

  @Test
  void shouldRefuseAForeignKey() {
    Outcome outcome = stage.apply(new Input<>("s-2", Samples.story("s-1", 1).build(), null));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.KEY_MISMATCH));
  }

  @Test
  void shouldRefuseAMissingKey() {
    assertThat(stage.apply(new Input<>(null, Samples.story("s-1", 1).build(), null)))
        .isInstanceOf(Outcome.Refused.class);
  }

  private Publication<?> published(TaggedStory story, @Nullable String traceparent) {
    Outcome outcome = stage.apply(new Input<>(story.getStoryId(), story, traceparent));
    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    List<Publication<?>> records = ((Outcome.Published) outcome).records();
    assertThat(records).hasSize(1);
    return records.get(0);
  }
}
