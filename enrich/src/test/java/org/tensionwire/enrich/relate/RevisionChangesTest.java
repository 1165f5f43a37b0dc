package org.tensionwire.enrich.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tensionwire.enrich.relate.TaggedSamples.again;
import static org.tensionwire.enrich.relate.TaggedSamples.story;
import static org.tensionwire.enrich.relate.TaggedSamples.strike;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Change;
import org.tensionwire.pipeline.TaggedStory;

class RevisionChangesTest {
  private final MapMemory memory = new MapMemory();

  @Test
  void shouldNameEachFactThatARevisionChanges() {
    // Given
    relate(story("s1", strike("baghdad").setKilledMin(5).build()));

    // When
    TaggedStory corrected =
        relate(
            again(
                "s1",
                2,
                "CORRECTED",
                strike("erbil").setKilledMin(3).setKilledMax(4).setRecipientId("unit").build()));

    // Then
    assertThat(corrected.getChanges())
        .extracting(Change::getFact, Change::getBefore, Change::getAfter)
        .containsExactly(
            tuple("recipient", "IRN", "IRN unit"),
            tuple("place", "baghdad", "erbil"),
            tuple("killed", "at least 5", "3 to 4"));
    assertThat(corrected.getNovelty()).isEqualTo("NEW_FACTS");
  }

  @Test
  void shouldNameNothingOfTheFirstRevisionAndOfOtherWords() {
    TaggedStory first = relate(story("s1", strike("baghdad").build()));
    TaggedStory same = relate(again("s1", 2, "UPDATED", strike("baghdad").build()));

    assertThat(first.getChanges()).isEmpty();
    assertThat(same.getChanges()).isEmpty();
    assertThat(same.getNovelty()).isEqualTo("REPEAT");
  }

  @Test
  void shouldCompareAStoryThatComesBackWithWhatItSaidLast() {
    // Given
    relate(story("s1", strike("baghdad").build()));

    // When
    TaggedStory withdrawn = relate(again("s1", 2, "WITHDRAWN"));
    TaggedStory back = relate(again("s1", 3, "UPDATED", strike("erbil").build()));

    // Then
    assertThat(withdrawn.getChanges()).isEmpty();
    assertThat(back.getChanges()).extracting(Change::getFact).containsExactly("place");
  }

  @Test
  void shouldTellThatTheActIsGone() {
    // Given
    relate(story("s1", strike("baghdad").build()));

    // When
    List<Change> changes = relate(again("s1", 2, "UPDATED")).getChanges();

    // Then
    assertThat(changes)
        .extracting(Change::getFact, Change::getAfter)
        .contains(tuple("act", null), tuple("place", null))
        .doesNotContain(tuple("headline", null));
  }

  @Test
  void shouldShortenLongTextsWithoutBreakingACharacter() {
    // Given
    relate(story("s1").setTitle("x".repeat(198) + "🚀".repeat(10)));

    // When
    Change change = relate(again("s1", 2, "UPDATED").setTitle("Short")).getChanges().get(0);

    // Then
    assertThat(change.getBefore()).isEqualTo("x".repeat(198) + "…");
    assertThat(change.getAfter()).isEqualTo("Short");
  }

  private TaggedStory relate(TaggedStory.Builder story) {
    return memory.relate(story.build()).story();
  }
}
