package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-05-01 | The Iranian foreign minister left early | javad-zarif",
        "2022-05-01 | The Iranian foreign minister left early | hossein-amirabdollahian",
        "2025-05-01 | The Iranian foreign minister left early | abbas-araghchi",
        "2019-05-01 | The commander of the Quds Force left early | qassem-soleimani",
        "2021-05-01 | The commander of the Quds Force left early | esmail-qaani",
        "2026-01-15 | Iran's supreme leader left early | ali-khamenei",
        "2026-04-01 | Iran's supreme leader left early | mojtaba-khamenei",
        "2016-02-01 | The US president left early | barack-obama",
        "2025-02-01 | The US president left early | donald-trump",
        "2026-06-01 | Iraq's prime minister left early | ali-al-zaidi",
        "2020-01-20 | The head of CENTCOM left early | kenneth-mckenzie",
        "2025-09-01 | The head of CENTCOM left early | brad-cooper"
      })
  void shouldPutTheHolderOfTheDayForAnOffice(LocalDate day, String sentence, String holder) {
    assertThat(entities(sentence, day)).containsExactly(holder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The former Iranian foreign minister left early.",
        "Iranian Foreign Minister Farhad Nobody left early.",
        "The Iranian foreign minister, Farhad Nobody, left early."
      })
  void shouldNotPutTheHolderWhereAnotherIsMeant(String sentence) {
    assertThat(entities(sentence, LocalDate.of(2025, 5, 1)))
        .containsExactly("iran-foreign-minister");
  }

  @Test
  void shouldLeaveTheOfficeWhereTheDayIsUnknown() {
    assertThat(entities("The Iranian foreign minister left early.", null))
        .containsExactly("iran-foreign-minister");
  }

  @Test
  void shouldLeaveTheOfficeOfAnotherStateAlone() {
    assertThat(entities("The Israeli national security adviser left.", LocalDate.of(2025, 3, 1)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-01-15, abbas-mousavi", "2025-09-01, abdolrahim-mousavi"})
  void shouldChooseBetweenPeopleOfOneNameByTheirTerms(LocalDate day, String expected) {
    String both = "Abbas Mousavi and Abdolrahim Mousavi met. Mousavi spoke.";

    List<Entity> entities = TAGGER.tag(story(both, day)).entities();

    assertThat(entities)
        .filteredOn(entity -> entity.mentions().size() == 2)
        .extracting(Entity::id)
        .containsExactly(expected);
  }

  @Test
  void shouldKnowTheGuardsInAStoryAboutIranOnly() {
    assertThat(entities("Iran paraded. The Guards fired a salute.", null)).containsExactly("irgc");
    assertThat(entities("The Guards paraded outside the palace.", null)).isEmpty();
    assertThat(entities("Iran protested. The National Guard was called out.", null))
        .doesNotContain("irgc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Iranian foreign minister Farhad Nobody warned the United States | THREATEN IRN USA",
        "An Iraqi militia commander, Abu Nobody, threatened American troops | THREATEN IRN USA",
        "The US envoy Jane Nobody accused Iran of stalling | ACCUSE USA IRN",
        "A CENTCOM spokesperson accused Iran of piracy | ACCUSE USA IRN",
        "A State Department official, Jane Nobody, accused Iran of piracy | ACCUSE USA IRN",
        "A senior US official accused Tehran of piracy | ACCUSE USA IRN",
        "An IRGC general warned the United States | THREATEN IRN USA",
        "Tehran's top diplomat warned Washington | THREATEN IRN USA",
        "Tehran's nuclear negotiator rejected the American offer | REJECT IRN USA",
        "A Kataib Hezbollah commander threatened American soldiers | THREATEN IRN USA",
        "Houthi fighters attacked an American destroyer | ASSAULT IRN USA"
      })
  void shouldNotNeedToKnowWhoHoldsThePost(String sentence, String expected) {
    Tags tags = TAGGER.tag(story(sentence + ".", LocalDate.of(2025, 5, 1)));

    assertThat(tags.actions())
        .extracting(a -> a.type() + " " + a.actor() + " " + a.recipient())
        .contains(expected);
  }

  @Test
  void shouldTellWhatAPlaceLiesIn() {
    List<Place> places = TAGGER.tag(story("Trucks left the Green Zone.", null)).places();

    assertThat(places)
        .singleElement()
        .satisfies(
            place ->
                assertThat(place.around()).containsExactly("baghdad", "baghdad-province", "IRQ"));
  }

  private static List<String> entities(String text, @Nullable LocalDate day) {
    return TAGGER.tag(story(text, day)).entities().stream().map(Entity::id).toList();
  }

  private static Story story(String text, @Nullable LocalDate day) {
    Instant published = day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Story("s", null, null, text, text, List.of(), List.of(), published, "en");
  }
}
