package org.tensionwire.sink.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Change;
import org.tensionwire.contract.Event;
import org.tensionwire.pipeline.TaggedStory;

class StoryEventTest {

  @Test
  void shouldCarryEveryFieldThatBothRecordsHave() {
    TaggedStory story =
        Samples.story("s-1", 3)
            .setCopyOf("s-0")
            .setNovelty("COPY")
            .setCorrectionNote("The boat's name was wrong.")
            .setWithdrawalReason("gone")
            .setChanges(List.of(new Change("place", "Basra", "Umm Qasr")))
            .build();

    Event event = StoryEvent.of(story);

    for (var field : Event.getClassSchema().getFields()) {
      var twin = TaggedStory.getClassSchema().getField(field.name());
      if (twin != null) {
        assertThat(event.get(field.pos())).as(field.name()).isEqualTo(story.get(twin.pos()));
      }
    }
  }

  @Test
  void shouldNameTheRevisionInTheId() {
    assertThat(StoryEvent.of(Samples.story("s-1", 3).build()).getEventId()).isEqualTo("s-1:3");
  }

  @Test
  void shouldShortenWhatTheContractBounds() {
    String longText = "word ".repeat(300);
    TaggedStory story =
        Samples.story("s-1", 1)
            .setTitle(longText)
            .setExcerpt(longText)
            .setCorrectionNote(longText)
            .setEvidence(List.of(Samples.passage(longText).build()))
            .setActions(
                List.of(
                    Samples.action()
                        .setEvidence(List.of(Samples.passage(longText).build()))
                        .build()))
            .build();

    Event event = StoryEvent.of(story);

    assertThat(event.getTitle()).hasSizeLessThanOrEqualTo(500).endsWith("word…");
    assertThat(event.getExcerpt()).hasSizeLessThanOrEqualTo(300).endsWith("word…");
    assertThat(event.getCorrectionNote()).hasSizeLessThanOrEqualTo(300).endsWith("word…");
    assertThat(event.getEvidence().get(0).getQuote()).hasSizeLessThanOrEqualTo(240).endsWith("…");
    assertThat(event.getActions().get(0).getEvidence().get(0).getQuote())
        .hasSizeLessThanOrEqualTo(240)
        .endsWith("…");
    assertThat(EventContract.check(event)).isEmpty();
  }
}
