package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.PlaceFound;
import org.tensionwire.enrich.tag.text.Tokens;

/** Which place an act takes, in the words of the text. */
class WhereTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran attacked American soldiers in Baghdad | Baghdad",
        "Iran attacked American soldiers near Baghdad airport | Baghdad airport",
        "Iran attacked American soldiers at Ain al-Asad air base | Ain al-Asad air base",
        "Iran attacked American soldiers at the Ain al-Asad air base in Iraq | Ain al-Asad air base in Iraq",
        "Iran attacked American soldiers in western Iraq | western Iraq",
        "Iran attacked American soldiers in Anbar province | Anbar province",
        "Iran attacked American soldiers in Iraq's Anbar province | Iraq's Anbar province",
        "Iran attacked American soldiers near Baghdad's international airport | Baghdad's international airport",
        "Iran attacked American soldiers at the al-Assad Air Base | al-Assad Air Base",
        "Iran attacked American soldiers in Baghdad's Green Zone | Baghdad's Green Zone",
        "Iran attacked an American ship in the Strait of Hormuz | Strait of Hormuz",
        "Iran attacked an American ship off the coast of Oman | Oman",
        "Iran attacked the U.S. Embassy in Baghdad | U.S. Embassy in Baghdad",
        "In Basra, Iran attacked American soldiers | Basra",
        "American jets bombed Iranian positions outside Deir ez-Zor | Deir ez-Zor",
        "American jets bombed Iranian positions in the town of Xanabad | Xanabad",
        "American jets bombed Iranian positions near the village of Bardaruz | Bardaruz",
        "American jets bombed Iranian positions at Qarnam air base | Qarnam air base",
        "American jets bombed Iranian positions in Qarnam province | Qarnam province",
        "American jets bombed Iranian positions in Xanabad | Xanabad",
        "American jets bombed Iranian positions near Tikrit, Iraq, on Sunday | Tikrit, Iraq",
        "American jets bombed Iranian positions in the northern city of Mosul | Mosul",
        "American jets bombed Iranian positions in southern Iraq on Sunday | southern Iraq",
        "American jets bombed Iranian positions north of Baghdad | Baghdad",
        "American jets bombed Iranian positions on Monday in Kirkuk | Kirkuk",
        "American jets bombed Iranian positions in Basra after talks in Geneva failed | Basra",
        "Iran attacked American soldiers in Mosul, officials in Washington said | Mosul",
        "Iran attacked American soldiers in Mosul, an official told reporters in Tehran | Mosul",
        "WASHINGTON (Agency) - Iran attacked American soldiers in Mosul | Mosul",
        "Iran attacked American soldiers across Iraq | Iraq",
        "Iran attacked American soldiers inside the Green Zone | Green Zone",
        "Iran attacked American soldiers beside Erbil airport | Erbil airport",
        "American jets bombed Iranian positions in eastern Syria, killing 19 people | eastern Syria",
      })
  void shouldTakeThePlaceOfAnAttack(String sentence, String expected) {
    assertThat(places(sentence + ".", "ASSAULT")).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran held talks with the United States in Muscat | CONSULT | Muscat",
        "Iran and the United States held talks in Geneva on Monday | CONSULT | Geneva",
        "The United States sent two destroyers to the Persian Gulf to deter Iran | MOBILIZE | Persian Gulf",
        "The United States sent troops to the Middle East to deter Iran | MOBILIZE | Middle East",
        "Iran seized an American tanker in the Gulf of Oman | COERCE | Gulf of Oman",
        "Iran seized an American tanker near Larak Island | COERCE | Larak Island",
        "Iran-backed militiamen withdrew from the U.S. Embassy in Baghdad | RETREAT | U.S. Embassy in Baghdad",
        "The Iranian president warned the United States in a speech in Isfahan | THREATEN | Isfahan",
      })
  void shouldTakeThePlaceOfOtherActs(String sentence, String type, String expected) {
    assertThat(places(sentence + ".", type))
        .anySatisfy(place -> assertThat(place).contains(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran denounced the American strike in Basra | ACCUSE | none",
        "Iran accused the United States of stirring unrest in Yemen | ACCUSE | none",
        "The American envoy accused Iran of lying at the United Nations | ACCUSE | United Nations",
        "Iran threatened American ships in the Persian Gulf | THREATEN | Persian Gulf",
        "Iran rejected American demands in a speech in Tehran | REJECT | Tehran",
      })
  void shouldPlaceAStatementWhereItWasMade(String sentence, String type, String expected) {
    assertThat(places(sentence + ".", type)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Joe Biden warned Iran. Biden spoke to reporters at the Arak heavy water plant. | Arak heavy water plant",
        "Joe Biden warned Iran. Biden spoke to reporters at the country's Arak heavy water plant. | Arak heavy water plant",
        "Joe Biden warned Iran. Signing an order in the Oval Office, Biden smiled. | Oval Office",
        "Joe Biden warned Iran. Biden spoke to reporters of a market in Kuwait. | none",
        "Joe Biden warned Iran. Lloyd Austin spoke to reporters in Muscat. | none",
      })
  void shouldPlaceAStatementWhereItsSpeakerSpeaks(String text, String expected) {
    assertThat(places(text, "THREATEN")).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran held talks with the United States. The talks in Vienna lasted a week. | Vienna",
        "Iran held talks with the United States. It rained in Vienna. | none",
        "Iran held talks with the United States in Muscat. The earlier round in Vienna failed. | Muscat",
      })
  void shouldPlaceTalksWhereTheStorySaysTheyAreHeld(String text, String expected) {
    assertThat(places(text, "CONSULT")).first().isEqualTo(expected);
  }

  @Test
  void shouldReadForeignWordsOfPlace() {
    assertThat(places("قصفت أمريكا مقر كتائب حزب الله قرب مطار بغداد.", "ASSAULT"))
        .containsExactly("بغداد");
  }

  @Test
  void shouldPreferThePreciseWordsOfTheTextToThoseOfTheHeadline() {
    // When
    List<Action> actions =
        WednesdayStories.actions(
            "Iran attacks U.S. Embassy in Iraq",
            "Iran attacked the U.S. Embassy compound in Baghdad on Tuesday.");

    // Then
    assertThat(actions).first().returns("U.S. Embassy compound in Baghdad", Action::place);
  }

  @Test
  void shouldNotTakeAnotherCountrysTownForAMorePrecisePlace() {
    // When
    List<Action> actions =
        WednesdayStories.actions(
            "Iran attacks American soldiers in Iraq",
            "Iran attacked American soldiers in Iraq. Iran attacked American soldiers in Muscat.");

    // Then
    assertThat(actions).first().returns("Iraq", Action::place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BAGHDAD (Agency) - Iran attacked American soldiers | none",
        "MUSCAT, Feb 7 (Agency) - Iran attacked American soldiers on Sunday | none",
        "Tehran attacked American soldiers | none",
        "Iran attacked American soldiers on Monday | none",
        "Iran attacked American soldiers in March | none",
        "Iran attacked American soldiers whose commander came from Texas | none",
        "Iran attacked American soldiers in Khamenei's name | none",
        "Iran attacked American soldiers before talks of envoys for the Middle East | none",
        "Iran attacked American soldiers, the New York Times reported | none",
        "Iran attacked American soldiers after a raid in Mosul | none",
        "Iran attacked American soldiers in Kuwait's name | none",
        "Iran attacked American soldiers at the Air Base | none",
        "Iran fired missiles toward American ships at 3 p.m. Sanaa time | none",
        "Iran attacked American soldiers, a spokesman said at the Pentagon | none",
      })
  void shouldTakeNoPlaceThatIsNotOfTheAct(String sentence, String expected) {
    assertThat(places(sentence + ".", "ASSAULT")).containsOnly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran attacked American soldiers. The rockets landed near the village of Bardaruz. | Bardaruz",
        "Iran attacked American soldiers. The attack in Kirkuk lasted an hour. | Kirkuk",
        "Iran attacked American soldiers in Iraq. The missiles hit Ain al-Asad air base at noon. | Ain al-Asad air base",
        "Iran attacked American soldiers. A market in Kirkuk opened. | none",
        "Iran attacked American soldiers. The attack worried the Middle East. | none",
        "Iran attacked American soldiers in Iraq. The attack in Muscat was another. | Iraq",
        "Iran warned the United States. The minister made the remarks at a conference in Isfahan. | none",
      })
  void shouldCarryThePlaceOfALaterSentence(String text, String expected) {
    assertThat(places(text, "ASSAULT")).allMatch(place -> place.contains(expected));
  }

  private static List<String> places(String text, String type) {
    return WednesdayStories.ofActs("", text, type, WhereTest::place);
  }

  private static String place(Act act) {
    PlaceFound place = act.place();
    if (place == null) {
      return "none";
    }
    Tokens tokens = act.facts().placed().reading().tokens();
    return tokens.text().substring(tokens.start(place.from()), tokens.end(place.to() - 1));
  }
}
