package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.toll.Toll;
import org.tensionwire.enrich.tag.toll.Tolls;

/** How many killed and hurt a sentence tells of, and whose they are. */
class HowManyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The blast killed 19 people | 19 - -",
        "The blast killed 19 people and wounded 35 | 19 - 35",
        "The blast killed nineteen people | 19 - -",
        "Twenty-five people were killed | 25 - -",
        "25 people were killed and 51 were wounded | 25 - 51",
        "At least 25 fighters were killed | 25 - -",
        "More than 50 people were wounded | - - 50",
        "The blast killed up to 30 soldiers | 30 - -",
        "The blast killed two to four soldiers | 2 4 -",
        "The blast killed between 10 and 12 soldiers | 10 12 -",
        "The blast killed a dozen soldiers | 12 - -",
        "The blast killed two dozen soldiers | 24 - -",
        "Dozens of people were killed | 24 - -",
        "Scores of people were wounded | - - 40",
        "Hundreds of people were injured | - - 200",
        "The blast left 25 dead | 25 - -",
        "The blast left three people dead and six injured | 3 - 6",
        "The blast claimed five lives | 5 - -",
        "The death toll rose to 28 | 28 - -",
        "The death toll has risen to at least 28 | 28 - -",
        "The number of people killed has risen to 31 | 31 - -",
        "An American contractor was killed | 1 - -",
        "The rocket killed an American contractor and wounded four soldiers | 1 - 4",
        "The rocket killed one soldier | 1 - -",
        "Three soldiers died | 3 - -",
        "Seven people were hurt | - - 7",
        "The raid wounded eleven | - - 11",
        "There were no casualties | 0 - 0",
        "No casualties were reported | 0 - 0",
        "The rockets caused no casualties | 0 - 0",
        "The rockets landed without causing casualties | 0 - 0",
        "Nobody was hurt | 0 - 0",
        "No one was killed | 0 - -",
        "No Americans were harmed | 0 - 0",
        "Nobody was killed when the rockets landed | 0 - -",
        "The raid killed nobody but wounded two soldiers | 0 - 2",
        "The blast killed a general and four others | 5 - -",
        "The blast killed the commander along with two other soldiers | 3 - -",
        "The war cost hundreds of lives | 200 - -",
      })
  void shouldCount(String sentence, String expected) {
    assertThat(toll(sentence + ".")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The United States has 5,000 troops in Iraq",
        "The general was responsible for the deaths of hundreds of Americans",
        "Four rockets killed the silence",
        "Two days after the raid, the dead were buried",
        "On Feb. 5 the soldiers died",
        "In 2020 people were killed",
        "There was no word on casualties",
        "Thirty rockets hit the base",
        "The strike could have killed 150 people",
        "They would answer if one soldier died",
        "He spoke of a plot to kill 20 diplomats",
        "It was a threat to hundreds of lives",
      })
  void shouldCountNobody(String sentence) {
    assertThat(toll(sentence + ".")).isEqualTo("- - -");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "American jets bombed Iranian positions, killing 19 people | 19",
        "American jets bombed Iranian positions. At least 19 people were killed | 19",
        "American jets bombed Iranian positions. It rained. The strikes killed 19 people | 19",
        "An American drone strike killed Qassem Soleimani | 1",
        "Iran attacked an American base; nobody was hurt | 0",
        "Qassem Soleimani and the militia leader Abu Mahdi al-Muhandis were killed in an American strike | 2",
        "An American strike killed Qassem Soleimani and angered Hassan Rouhani | 1",
      })
  void shouldGiveTheTollToItsAttack(String text, String expected) {
    assertThat(killed(text + ".")).contains(expected);
  }

  @Test
  void shouldNotTakeTheDeadOfAMishapForThoseOfAnAttack() {
    assertThat(killed("Iran attacked an American base. A stampede left 40 people dead."))
        .containsOnly("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U.S. drone kills Iranian general | A U.S. drone killed Qassem Soleimani. Ten people were killed in the strike. | 10",
        "U.S. drone kills Iranian general | A U.S. drone killed the head of the Quds Force. The U.S. drone killed Qassem Soleimani. | 1",
        "U.S. drone kills Iranian general | A U.S. drone killed Qassem Soleimani. The U.S. drone killed Abu Mahdi al-Muhandis. | 2",
      })
  void shouldCountOverAllMentionsOfAnAttack(String title, String text, int expected) {
    assertThat(WednesdayStories.actions(title, text)).first().returns(expected, Action::killed);
  }

  @Test
  void shouldNotGiveTheTollOfOneAttackToAnother() {
    // Given
    String text =
        "American jets bombed five Iranian positions in answer to the rocket attack that killed a"
            + " contractor.";

    // When
    List<String> usa =
        WednesdayStories.analysed("", text).acts().stream()
            .filter(act -> "USA".equals(act.link().actorSide()) && act.type().equals("ASSAULT"))
            .filter(act -> act.link().hit().form().verb())
            .map(act -> String.valueOf(act.toll().killed()))
            .toList();

    // Then
    assertThat(usa).contains("null").doesNotContain("1");
  }

  private static String toll(String sentence) {
    Sentence read = WednesdayStories.analysed("", sentence).sentences().get(0);
    Toll toll = Tolls.of(Tolls.in(read));
    return text(toll.killed()) + " " + text(toll.killedMax()) + " " + text(toll.injured());
  }

  private static String text(Integer number) {
    return number == null ? "-" : number.toString();
  }

  private static List<String> killed(String text) {
    return WednesdayStories.ofActs("", text, "ASSAULT", act -> text(act.toll().killed()));
  }
}
