package org.tensionwire.cli.feeds;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensionwire.pipeline.FeedDefinition;

class CatalogueTest {
  private static final Set<String> TOPICS =
      Set.of(
          "general", "wire", "politics", "defence", "diplomacy", "energy", "business", "analysis");
  private static FeedFile catalogue;

  @BeforeAll
  static void read() throws IOException {
    catalogue = Catalogue.read();
  }

  @Test
  void shouldReadWithoutAFault() {
    assertThat(catalogue.faults()).isEmpty();
    assertThat(catalogue.feeds()).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void shouldNameNoFeedTwice() {
    assertThat(catalogue.feeds()).extracting(FeedDefinition::getFeedId).doesNotHaveDuplicates();
    assertThat(catalogue.feeds())
        .extracting(feed -> feed.getUrl().replaceFirst("^https?://(www\\.)?", "").toLowerCase())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "USA, 60", "IRN, 20", "IRQ, 9", "SAU, 4", "ARE, 4", "QAT, 3", "KWT, 2", "OMN, 1", "ISR, 4",
  })
  void shouldCoverTheCountries(String country, long least) {
    assertThat(count(feed -> feed.getPublisher().getCountry()))
        .extractingByKey(country)
        .satisfies(many -> assertThat(many).isGreaterThanOrEqualTo(least));
  }

  @ParameterizedTest
  @CsvSource({"en, 100", "fa, 20", "ar, 20", "ckb, 2", "kmr, 1"})
  void shouldCoverTheLanguages(String language, long least) {
    assertThat(count(FeedDefinition::getLanguage).getOrDefault(language, 0L))
        .isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"wire, 15", "defence, 20", "diplomacy, 15", "energy, 10"})
  void shouldCoverTheTopics(String topic, long least) {
    assertThat(new Catalogue.Choice(null, null, topic).of(catalogue.feeds()))
        .hasSizeGreaterThanOrEqualTo((int) least);
  }

  @Test
  void shouldSayOfEveryFeedWhoStandsBehindItAndWhereThatIsFrom() {
    assertThat(catalogue.feeds())
        .allSatisfy(
            feed -> {
              assertThat(feed.getPublisher().getOwner()).as(feed.getFeedId()).isNotBlank();
              assertThat(feed.getPublisher().getCountry()).as(feed.getFeedId()).isNotNull();
              assertThat(feed.getLanguage()).as(feed.getFeedId()).isNotNull();
              assertThat(feed.getTopics()).as(feed.getFeedId()).isNotEmpty().isSubsetOf(TOPICS);
              assertThat(feed.getAffiliationSource() != null)
                  .as("affiliation and its source go together: " + feed.getFeedId())
                  .isEqualTo(feed.getPublisher().getStateAffiliation() != null);
            });
  }

  @Test
  void shouldClaimNoVerificationThatNoRunMade() {
    assertThat(catalogue.feeds()).extracting(FeedDefinition::getVerifiedOn).containsOnlyNulls();
  }

  @Test
  void shouldUseHttpsExceptWhereItsNotesSayWhyNot() {
    assertThat(catalogue.feeds())
        .filteredOn(feed -> !feed.getUrl().startsWith("https://"))
        .hasSizeLessThan(10)
        .allSatisfy(feed -> assertThat(feed.getNotes()).contains("http"));
  }

  @Test
  void shouldChooseByCountryLanguageAndTopicTogether() {
    List<FeedDefinition> chosen = new Catalogue.Choice("irn", "fa", "energy").of(catalogue.feeds());

    assertThat(chosen).extracting(FeedDefinition::getFeedId).containsExactly("shana-fa");
    assertThat(new Catalogue.Choice(null, "f", null).of(catalogue.feeds())).isEmpty();
    assertThat(new Catalogue.Choice(null, null, null).of(catalogue.feeds()))
        .isEqualTo(catalogue.feeds());
  }

  private static Map<String, Long> count(Function<FeedDefinition, String> property) {
    return catalogue.feeds().stream().collect(groupingBy(property, counting()));
  }
}
