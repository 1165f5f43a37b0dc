package org.tensionwire.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherNotesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: The convoy had nine vehicles, not seven.",
        "CORRECTION (Jan. 4): a name was misspelt.",
        "Clarification - the vote was not binding.",
        "An earlier version of this article named another base.",
        "(Corrects day in second paragraph)",
        "This story has been corrected to say where the ship was built.",
        "تصحيح: ورد اسم القاعدة خطأ.",
        "اصلاحیه: نام پایگاه نادرست بود."
      })
  void shouldFindACorrection(String paragraph) {
    assertThat(PublisherNotes.correction(List.of("The convoy left at dawn.", paragraph)))
        .contains(paragraph);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The market saw a correction of two per cent.",
        "He was a corrections officer: a hard job, he says.",
        "Officials asked for a clarification of the order.",
        "The ministry corrected its earlier statement."
      })
  void shouldNotTakeANewsSentenceForACorrection(String paragraph) {
    assertThat(PublisherNotes.correction(List.of(paragraph))).isEmpty();
  }

  @Test
  void shouldCutALongCorrection() {
    // Given
    String note = "Correction: " + "very ".repeat(100);

    // Then
    assertThat(PublisherNotes.correction(List.of(note)).orElseThrow()).hasSize(300).endsWith("…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Convoy left at dawn | This report has been withdrawn. | true",
        "Convoy left at dawn | We have withdrawn this story, which rested on a forgery. | true",
        "RETRACTED: Convoy left at dawn | The convoy left at dawn. | true",
        "Article removed | Please see our other news. | true",
        "Convoy left | The paper has withdrawn the story which stood here since noon. | true",
        "Envoy angers hosts | The post was deleted minutes later. | false",
        "Report withdrawn after protest in parliament | Members cheered. | false",
        "Convoy left | The ministry has withdrawn its report on the convoy. | false",
        "Force retracts claim | The force retracted that account on Friday. | false",
        "Troops withdrawn | The troops were withdrawn. | false"
      })
  void shouldTellARetractionFromNewsOfOne(String title, String text, boolean retraction) {
    assertThat(PublisherNotes.isRetraction(title, text)).isEqualTo(retraction);
  }

  @Test
  void shouldNotTakeALongStoryForANotice() {
    // Given
    String text = "The editors wrote: this report was withdrawn. " + "More followed. ".repeat(120);

    // Then
    assertThat(PublisherNotes.isRetraction("On errors", text)).isFalse();
  }
}
