package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionsTest {
  @ParameterizedTest
  @CsvSource({
    "https://paper.test/opinion/2024/02/05/talk-to-tehran.html, true",
    "https://paper.test/2024/Opinions/talk-to-tehran, true",
    "https://paper.test/commentisfree/2024/feb/05/bases, true",
    "https://paper.test/blogs/war-desk/bases, true",
    "https://paper.test/world/2024/02/05/public-opinion-shifts.html, false",
    "https://paper.test/opinion, false",
    "https://opinion.test/world/bases, false",
  })
  void shouldTakeAFolderOfTheAddressForAMark(String url, boolean marked) {
    assertThat(Opinions.section(url)).isEqualTo(marked);
  }

  @Test
  void shouldDoWithoutAnAddress() {
    assertThat(Opinions.section(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPINION: Close the bases",
        "Editorial: The gate",
        "Analysis | What the raid changes",
        "Op-Ed: Talk"
      })
  void shouldTakeALabelOfTheTitleForAMark(String title) {
    assertThat(Opinions.labelled(title)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Iran: no talks under fire", "Public opinion turns against bases", "Opinion", ""})
  void shouldNotTakeOtherTitlesForOpinion(String title) {
    assertThat(Opinions.labelled(title)).isFalse();
  }

  @Test
  void shouldMarkAStoryThatSpeaksAsItsAuthor() {
    assertThat(opinion("I believe the strikes were wrong. We should leave Iraq now.")).isTrue();
    assertThat(opinion("The jets struck the camp. The minister left Iraq.")).isFalse();
  }

  private static boolean opinion(String text) {
    Story story = new Story("s", null, null, "", text, List.of(), List.of(), null, "en");
    return new Tagger(RulePack.bundled()).tag(story).opinion();
  }
}
