package org.tensionwire.ingest.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.feed.Paging;
import org.tensionwire.ingest.feed.Repair;
import org.tensionwire.ingest.feed.StatedRhythm;
import org.tensionwire.pipeline.FeedProfile;

class DriftTest {
  private static final String ADDRESS = "https://quay.example/feed";
  private static final FeedProfile USUAL =
      Likeness.of(document("Quay Times", "en-GB", 10, "https://quay.example/", "Ferry delayed"));

  private static ParsedFeed document(
      String title, @Nullable String language, int items, String site, String headline) {
    List<FeedEntry> entries =
        IntStream.range(0, items).mapToObj(n -> entry(site + n, headline + " " + n)).toList();
    return new ParsedFeed(
        title, null, "rss_2.0", Repair.NONE, language, StatedRhythm.NONE, Paging.NONE, entries);
  }

  private static FeedEntry entry(String link, String title) {
    return new FeedEntry(
        null, title, link, null, null, null, null, List.of(), List.of(), List.of(), null);
  }

  private static Set<DriftSign> signs(ParsedFeed document, boolean shared) {
    return new Drift(USUAL, Likeness.of(document), ADDRESS, () -> shared).signs();
  }

  private static boolean drifted(ParsedFeed document, boolean shared) {
    return Drift.isLikely(signs(document, shared));
  }

  @Nested
  class Another {

    @Test
    void shouldSeeAHijackByItsSiteAndTitle() {
      ParsedFeed casino =
          document("Lucky Spins", "en", 10, "https://spins.example/", "Win big tonight");

      assertThat(signs(casino, false))
          .containsExactlyInAnyOrder(DriftSign.NEW_SITE, DriftSign.ALL_NEW);
      assertThat(drifted(casino, false)).isTrue();
    }

    @Test
    void shouldSeeAParkedDomainByItsSiteAndScript() {
      ParsedFeed other =
          document("Quay Times", null, 10, "https://other.example/", "Новости порта сегодня");

      assertThat(signs(other, false))
          .containsExactlyInAnyOrder(DriftSign.NEW_SITE, DriftSign.NEW_LANGUAGE);
    }

    @Test
    void shouldSeeAFloodOfLinksElsewhere() {
      ParsedFeed flood =
          document("Quay Times", "en", 100, "https://offers.example/", "Offer of the day");

      assertThat(signs(flood, true)).containsExactlyInAnyOrder(DriftSign.NEW_SITE, DriftSign.FLOOD);
      assertThat(drifted(flood, true)).isTrue();
    }
  }

  @Nested
  class Redesigned {

    @Test
    void shouldForgiveANewDomainAndNameWithItemsThatAreKnown() {
      ParsedFeed rebrand =
          document("Harbour Daily", "en", 10, "https://harbour.example/", "Ferry delayed");

      assertThat(signs(rebrand, true)).containsExactly(DriftSign.NEW_SITE);
      assertThat(drifted(rebrand, true)).isFalse();
    }

    @Test
    void shouldForgiveANewSystemThatListsItsWholePastUnderNewIds() {
      ParsedFeed migrated =
          document("Quay Times – World", "en", 200, "https://www.quay.example/x/", "Ferry");

      assertThat(signs(migrated, false)).containsExactly(DriftSign.FLOOD);
    }

    @Test
    void shouldForgiveANewTitleWithNewItemsOnTheSameSite() {
      ParsedFeed renamed = document("Harbour", "en-US", 12, "https://quay.example/n/", "Tide high");

      assertThat(signs(renamed, false)).containsExactly(DriftSign.ALL_NEW);
      assertThat(drifted(renamed, false)).isFalse();
    }

    @Test
    void shouldForgiveAWrongLanguageTagAndLinksThroughACounter() {
      assertThat(
              signs(document("Quay Times", "fr", 10, "https://quay.example/", "Ferry late"), false))
          .containsExactly(DriftSign.NEW_LANGUAGE);
      assertThat(
              signs(document("Quay Times", "en", 10, "https://count.example/", "Ferry late"), true))
          .containsExactly(DriftSign.NEW_SITE);
    }

    @Test
    void shouldSeeNothingInAnOrdinaryDay() {
      ParsedFeed busy =
          document("Quay Times", "en", 45, "https://news.quay.example/", "Ferry delayed");

      assertThat(signs(busy, false)).isEmpty();
    }

    @Test
    void shouldNotJudgeByAHandfulOfItems() {
      assertThat(signs(document("Spins", "ru", 2, "https://spins.example/", "Win"), false))
          .isEmpty();
    }
  }

  @Test
  void shouldTakeNoSiteForUsualWhereLinksLeadEverywhere() {
    List<FeedEntry> entries =
        IntStream.range(0, 10)
            .mapToObj(n -> entry("https://site" + n + ".example/", "Seen elsewhere " + n))
            .toList();
    FeedProfile digest =
        Likeness.of(
            new ParsedFeed(
                "Digest",
                null,
                "rss_2.0",
                Repair.NONE,
                null,
                StatedRhythm.NONE,
                Paging.NONE,
                entries));

    assertThat(digest.getSite()).isNull();
    assertThat(digest.getScript()).isEqualTo("LATIN");
  }

  @Test
  void shouldKeepWhatADocumentDoesNotShowAndFollowItsSizeSlowly() {
    FeedProfile bare = FeedProfile.newBuilder().setItems(50).build();

    FeedProfile after = Likeness.after(USUAL, bare);

    assertThat(after)
        .returns("Quay Times", FeedProfile::getTitle)
        .returns("quay.example", FeedProfile::getSite)
        .returns("en", FeedProfile::getLanguage)
        .returns(20.0, FeedProfile::getItems);
  }
}
