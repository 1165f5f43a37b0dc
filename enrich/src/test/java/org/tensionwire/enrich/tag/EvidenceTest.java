package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US jets bombed a depot of Kataib Hezbollah near al-Qaim on Sunday, killing 19 people.",
        "Tehran and Washington are closer to war than for years. Iran fears America, and the United"
            + " States fears Iran. Nobody in Tehran or Washington wants to say so.",
        "The United States, Iran, Iraq. The United States, Iran, Iraq. Iran, Iran, America!",
      })
  void shouldQuoteTheStoryWhereverItIsRelevant(String text) {
    // When
    Tags tags = tag("Washington and Tehran on the brink of war", text);

    // Then
    if (tags.grade() > 0) {
      assertThat(tags.evidence()).isNotEmpty();
    }
    assertThat(tags.evidence())
        .allSatisfy(
            evidence -> {
              String source =
                  evidence.in().equals(Evidence.TITLE)
                      ? "Washington and Tehran on the brink of war"
                      : text;
              assertThat(source.substring(evidence.start(), evidence.end()))
                  .isEqualTo(evidence.quote());
              assertThat(evidence.quote().length()).isLessThanOrEqualTo(240);
            });
  }

  @Test
  void shouldQuoteTheWordsOfDatePlaceAndToll() {
    // Given
    String title = "US bombs Iranian militia in Iraq";
    String text =
        "MUSCAT (Agency) - US jets bombed a depot of Kataib Hezbollah on Sunday. The strikes near"
            + " al-Qaim killed at least 19 people, an official said.";

    // When
    Tags tags = tag(title, text);

    // Then
    assertThat(tags.actions().get(0).evidence())
        .allSatisfy(
            quote ->
                assertThat(
                        (quote.in().equals(Evidence.TITLE) ? title : text)
                            .substring(quote.start(), quote.end()))
                    .isEqualTo(quote.quote()))
        .extracting(quote -> quote.supports() + ": " + quote.quote())
        .contains("date: Sunday", "place: al-Qaim", "killed: killed at least 19");
  }

  @Test
  void shouldRestAGradeWithoutAnActOnSentencesThatNameBothSides() {
    // When
    List<Evidence> quotes =
        Quotes.ofSides(
            TAGGER
                .analyse(story("Weather", "It rained. Iran and the United States. It rained."))
                .sentences());

    // Then
    assertThat(quotes).extracting(Evidence::quote).contains("Iran and the United States.");
    assertThat(quotes).extracting(Evidence::supports).containsOnly("grade");
    assertThat(quotes).hasSize(2);
  }

  @Test
  void shouldQuoteNothingOfAStoryThatIsNotRelevant() {
    // When
    Tags tags = tag("Rain in Lyon", "It rained in Lyon all day and the market closed early.");

    // Then
    assertThat(tags.grade()).isZero();
    assertThat(tags.evidence()).isEmpty();
  }

  private static Tags tag(String title, String text) {
    return TAGGER.tag(story(title, text));
  }

  private static Story story(String title, String text) {
    return new Story(
        "s",
        null,
        null,
        title,
        text,
        List.of(),
        List.of(),
        Instant.parse("2020-01-01T12:00:00Z"),
        "en");
  }
}
