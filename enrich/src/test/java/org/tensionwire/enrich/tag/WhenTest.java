package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.time.Dates;

/** What times words name, and which of them an act takes; the story is of a Wednesday. */
class WhenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It happened on Sunday | 2024-02-04 day weekday",
        "It happened on Wednesday | 2024-02-07 day weekday",
        "It happened early on Friday | 2024-02-02 day weekday",
        "It happened Thursday night | 2024-02-01 day weekday",
        "It happened last Thursday | 2024-02-01 day weekday",
        "It happened last Tuesday | 2024-01-30 day weekday",
        "It happened on Monday of last week | 2024-01-29 day weekday",
        "It happened on Tuesday last week | 2024-01-30 day weekday",
        "It will happen next Friday | 2024-02-09 day weekday",
        "It happened yesterday | 2024-02-06 day relative",
        "It happened today | 2024-02-07 day relative",
        "It happened this morning | 2024-02-07 day relative",
        "It happened last night | 2024-02-06 day relative",
        "It happened overnight | 2024-02-07 day relative",
        "It happened two days ago | 2024-02-05 day relative",
        "It happened a day ago | 2024-02-06 day relative",
        "It happened 10 days ago | 2024-01-28 day relative",
        "It happened four hours ago | 2024-02-07 day relative",
        "It happened two weeks ago | 2024-01-22 week relative",
        "It happened a few days ago | 2024-01-29 week relative",
        "It happened three months ago | 2023-11-01 month relative",
        "It happened last week | 2024-01-29 week relative",
        "It happened earlier this week | 2024-02-05 week relative",
        "It happened earlier this month | 2024-02-01 month relative",
        "It happened last month | 2024-01-01 month relative",
        "It happened last year | 2023-01-01 year relative",
        "It happened over the weekend | 2024-02-03 week relative",
        "It happened on Jan. 28 | 2024-01-28 day date",
        "It happened on Dec. 31 | 2023-12-31 day date",
        "It happened on 31 December | 2023-12-31 day date",
        "It happened on Dec 31, 2019 | 2019-12-31 day date",
        "It happened on 3 January 2020 | 2020-01-03 day date",
        "It happened on the 3rd of January | 2024-01-03 day date",
        "It happened on January 3rd | 2024-01-03 day date",
        "It happened on 2024-01-28 | 2024-01-28 day date",
        "It happened on Sunday, Feb. 4, at noon | 2024-02-04 day date",
        "It happened in January | 2024-01-01 month date",
        "It happened in October 2023 | 2023-10-01 month date",
        "It happened in late December | 2023-12-01 month date",
        "Cela s'est passé mardi | 2024-02-06 day weekday",
        "وقع ذلك في 3 يناير | 2024-01-03 day date",
        "وقع ذلك في ٣ شباط | 2024-02-03 day date",
        "در ۳ ژانویه رخ داد | 2024-01-03 day date",
        "در ۱۳ دی رخ داد | 2024-01-03 day date",
        "در ۱۳ دی ۱۴۰۱ رخ داد | 2023-01-03 day date",
      })
  void shouldReadTimes(String words, String expected) {
    assertThat(times(words)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They meet every Friday",
        "He told Fox News Sunday that it was late",
        "The Sunday Times wrote about it",
        "They may march in step",
        "It cost 15,000 dollars",
        "On Feb. 31 nothing happens",
        "MUSCAT, Feb 7 (Agency) - It rained",
      })
  void shouldReadNoTime(String words) {
    assertThat(times(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rained on Sunday, a day after it snowed | 2024-02-03",
        "It rained on Sunday, two days after it snowed | 2024-02-02",
        "It rained on Sunday, a day before it snowed | 2024-02-05",
        "It rained on Friday and snowed two days later | 2024-02-04",
        "It rained on Friday and snowed a day earlier | 2024-02-01",
        "It rained on Friday and snowed the same night | 2024-02-02",
        "It rained on Friday and snowed the next day | 2024-02-03",
        "It rained on Friday, hours after it snowed | 2024-02-02",
        "It rained on Friday and snowed the day before. | 2024-02-01",
      })
  void shouldCountFromTheOtherDayOfTheSentence(String words, String last) {
    assertThat(found(words, null)).last().returns(LocalDate.parse(last), DateFound::date);
  }

  @Test
  void shouldCountFromTheDayToldBefore() {
    assertThat(found("It snowed a day later", LocalDate.parse("2024-02-02")))
        .extracting(DateFound::date)
        .containsExactly(LocalDate.parse("2024-02-03"));
    assertThat(found("It snowed a day later", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "American jets bombed Iranian positions on Sunday | ASSAULT | 2024-02-04 weekday",
        "On Sunday, American jets bombed Iranian positions | ASSAULT | 2024-02-04 weekday",
        "American jets on Sunday bombed Iranian positions | ASSAULT | 2024-02-04 weekday",
        "Iran attacked an American base on Friday and the United States condemned Iran on Monday | ASSAULT | 2024-02-02 weekday",
        "Iran attacked an American base on Friday and the United States condemned Iran on Monday | ACCUSE | 2024-02-05 weekday",
        "The United States condemned Iran on Monday after Iranian forces attacked an American base on Friday | ACCUSE | 2024-02-05 weekday",
        "The United States condemned Iran on Monday after Iranian forces attacked an American base on Friday | ASSAULT | 2024-02-02 weekday",
        "The Pentagon said on Tuesday that Iran attacked an American base | ASSAULT | 2024-02-06 report",
        "Iran attacked an American base, the Pentagon said on Tuesday | ASSAULT | 2024-02-06 report",
        "The Pentagon said on Tuesday that Iran attacked an American base on Sunday | ASSAULT | 2024-02-04 weekday",
        "Washington imposed new sanctions on Iran on Thursday | SANCTION | 2024-02-01 weekday",
        "Tehran condemned Friday's American attack on an Iranian base | ASSAULT | 2024-02-02 weekday",
        "Iran fired missiles at an American base on Sunday, two days after a U.S. drone killed an Iranian general | ASSAULT | 2024-02-04 weekday",
        "Iran warned the United States on Jan. 30 against further strikes | THREATEN | 2024-01-30 date",
        "Iran seized an American tanker yesterday | COERCE | 2024-02-06 relative",
        "Iran rejected the American offer last week | REJECT | 2024-01-29 relative",
        "Iran attacked an American base before dawn on Friday | ASSAULT | 2024-02-02 weekday",
        "Iran, which celebrated on Monday, attacked an American base on Sunday | ASSAULT | 2024-02-04 weekday",
      })
  void shouldGiveAnActTheDayOfItsClause(String sentence, String type, String expected) {
    assertThat(days("", sentence + ".", type)).contains(expected);
  }

  @Test
  void shouldTakeTheWeekdayOfWhatWillBeForTheOneToCome() {
    assertThat(
            days(
                "",
                "Iran and the United States said the talks on Sunday would be long.",
                "CONSULT"))
        .containsExactly("2024-02-11 weekday");
  }

  @Test
  void shouldDateAHeadlinesStatementByTheDateline() {
    // Given
    String text = "TEHRAN, Feb. 6 (Agency) - It was a quiet morning.";

    // Then
    assertThat(days("Iran warns United States", text, "THREATEN"))
        .containsExactly("2024-02-06 report");
    assertThat(days("Iran attacks American base", text, "ASSAULT")).containsExactly("none");
  }

  @Test
  void shouldGiveNoDayOfAnotherNoun() {
    assertThat(days("", "Iran attacked an American base ahead of Monday's meeting.", "ASSAULT"))
        .containsOnly("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran attacked an American base. The rockets landed late on Saturday. | 2024-02-03 weekday",
        "Iran attacked an American base. The attack, which began on Monday, lasted an hour. | 2024-02-05 weekday",
        "Iran attacked an American base. It rained on Saturday. | none",
        "Iran attacked an American base. Nobody slept. He spoke of a Feb. 3 attack. | 2024-02-03 date",
        "Iran attacked an American base. Nobody slept. It rained. It snowed. It thawed. It froze. The Feb. 3 attack was filmed. | 2024-02-03 date",
        "Iran attacked an American base. The weather minister praised the attack, a paper said on Saturday. | none",
      })
  void shouldCarryTheDayOfALaterSentence(String text, String expected) {
    assertThat(days("", text, "ASSAULT")).containsExactly(expected);
  }

  @Test
  void shouldGiveAHeadlineTheDayOfItsLead() {
    assertThat(
            days(
                "Iran attacks American base",
                "Smoke rose over the desert on Tuesday. Nobody answered.",
                "ASSAULT"))
        .containsExactly("2024-02-06 report");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Joe Biden told reporters on Monday that it was late. Biden warned Iran. | 2024-02-05 report",
        "Joe Biden told reporters on Monday that it was late. It rained. He threatened Iran. | 2024-02-05 report",
        "In his speech on Monday, Joe Biden thanked the cook. Biden warned Iran. | 2024-02-05 report",
        "Joe Biden told reporters on Monday that it was late. Lloyd Austin warned Iran. | none",
        "Joe Biden told reporters on Monday that it was late. Biden has often warned Iran. | none",
        "Joe Biden told reporters that the cook left on Monday. Biden warned Iran. | none",
        "Joe Biden told reporters on Monday that it was late. On Tuesday, Biden warned Iran. | 2024-02-06 weekday",
      })
  void shouldCarryTheDayOnWhichSomebodySpoke(String text, String expected) {
    assertThat(days("", "It rained. It snowed. It thawed. " + text, "THREATEN"))
        .containsExactly(expected);
  }

  @Test
  void shouldDateAHeadlinesStatementByWhatItsSpeakerSaysLater() {
    // Given
    String text =
        "Nobody was surprised. It had rained. Joe Biden told reporters on Monday that it was late.";

    // Then
    assertThat(days("Biden warns Iran", text, "THREATEN")).containsExactly("2024-02-05 report");
    assertThat(days("Austin warns Iran", text, "THREATEN")).containsExactly("none");
  }

  @Test
  void shouldDateAHeadlinesAttackByWhatFollowsUpItsLead() {
    // Given
    String lead = "A rocket of Iran hit American soldiers. It rained. ";

    // When
    List<String> followed =
        days("Iran attacks American base", lead + "The rocket landed on Saturday.", "ASSAULT");
    List<String> other =
        days("Iran attacks American base", lead + "A boat landed on Saturday.", "ASSAULT");

    // Then
    assertThat(followed).first().isEqualTo("2024-02-03 report");
    assertThat(other).first().isEqualTo("none");
  }

  @Test
  void shouldTakeTheLeadsDayForWhatItsPersonSaid() {
    // Given
    String threat = " It rained. Biden warned Iran.";

    // Then
    assertThat(days("", "Joe Biden was angry on Monday." + threat, "THREATEN"))
        .containsExactly("2024-02-05 report");
    assertThat(days("", "Lloyd Austin was angry on Monday." + threat, "THREATEN"))
        .containsExactly("none");
  }

  @Test
  void shouldNotDateAHeadlineByADayToCome() {
    assertThat(days("Iran attacks American base", "The council would meet on Friday.", "ASSAULT"))
        .containsExactly("none");
  }

  @Test
  void shouldGiveWhatIsPointedToTheDayOfTheLead() {
    // When
    List<String> pointed =
        days("", "Smoke rose on Tuesday. The attack by Iran hit American soldiers.", "ASSAULT");
    List<String> other =
        days("", "Smoke rose on Tuesday. An attack by Iran hit American soldiers.", "ASSAULT");

    // Then
    assertThat(pointed).contains("2024-02-06 report");
    assertThat(other).containsOnly("none");
  }

  @Test
  void shouldLeaveADayToTheLaterActBesideIt() {
    assertThat(
            days(
                "",
                "American jets bombed Iranian positions, after an attack Monday on a hotel.",
                "ASSAULT"))
        .contains("none");
  }

  @Test
  void shouldShareTheDayOfAnAttackToldAlsoWithoutItsAuthor() {
    // When
    List<Action> actions =
        WednesdayStories.actions(
            "Iran attacks American soldiers",
            "It rained. It snowed. Unknown men fired rockets at American soldiers near Tikrit on"
                + " Sunday.");

    // Then
    assertThat(actions)
        .first()
        .returns("IRN", Action::actor)
        .returns(LocalDate.parse("2024-02-04"), Action::date)
        .returns("Tikrit", Action::place);
  }

  @Test
  void shouldLeaveRelativeDaysOutWithoutAPublication() {
    Reading reading = reading("It happened on Sunday, not on Jan. 3, 2020.");

    assertThat(Dates.in(reading, 0, reading.tokens().count(), null, null))
        .extracting(DateFound::date)
        .containsExactly(LocalDate.parse("2020-01-03"));
  }

  private static List<String> times(String words) {
    return found(words, null).stream()
        .map(d -> d.date() + " " + d.grain().wire() + " " + d.basis().wire())
        .toList();
  }

  private static List<DateFound> found(String words, @Nullable LocalDate anchor) {
    Reading reading = reading(words);
    return Dates.in(reading, 0, reading.tokens().count(), WednesdayStories.PUBLISHED, anchor);
  }

  private static Reading reading(String words) {
    return WednesdayStories.analysed("", words).text();
  }

  private static List<String> days(String title, String text, String type) {
    return WednesdayStories.ofActs(title, text, type, WhenTest::day);
  }

  private static String day(Act act) {
    DateFound date = act.date();
    return date == null ? "none" : date.date() + " " + date.basis().wire();
  }
}
