package org.tensionwire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.Span;

class CleanerTest {
  private static final String FIRST =
      "The ferry left the island at six, an hour late, with two hundred passengers and a brass band"
          + " on board, the harbour master said on Tuesday.";
  private static final String SECOND =
      "Nobody was hurt when it touched the quay on the other side, but the band lost a tuba, which"
          + " divers have been looking for ever since.";
  private static final String THIRD =
      "The company, which owns four such ships, promised a new instrument before the summer; the"
          + " town council promised to hold it to that.";
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en-GB"><head><title>Ferry loses tuba - Island News</title>
      <meta property="og:title" content="Ferry loses tuba">
      <meta property="og:site_name" content="Island News">
      <meta property="article:published_time" content="2019-12-24T08:30:00+01:00">
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
      "headline":"Ferry loses tuba","author":[{"@type":"Person","name":"Ada Mole"}]}</script>
      </head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
      <div class="cookie-consent"><p>We use cookies to make this site better for everyone who
      reads it, and you may accept or refuse them at any time of the day.</p></div>
      <main><h1>Ferry loses tuba</h1>
      <div class="story-body"><p>FIRST</p>
      <figure><img src="x.jpg"><figcaption>The band before the loss, on the upper deck.
      </figcaption></figure>
      <p>SECOND</p><h2>A promise</h2><p>THIRD</p>
      <p><a href="/more">Read more: all about tubas</a></p></div>
      <section class="related-stories"><h3>Related</h3><p>A trombone was found in the harbour last
      year and given back to its owner, who had not missed it at all.</p></section>
      </main><footer><p>All rights reserved by Island News, its owners and their heirs.</p></footer>
      </body></html>
      """
          .replace("FIRST", FIRST)
          .replace("SECOND", SECOND)
          .replace("THIRD", THIRD);

  private final Cleaner cleaner = new Cleaner();

  @Nested
  class Pages {

    @Test
    void shouldTakeTheStoryAndLeaveItsSurroundings() {
      // When
      CleanStory story = story(cleaner.page("s1", "https://island.example/tuba", PAGE));

      // Then
      assertThat(story.paragraphs()).containsExactly(FIRST, SECOND, "A promise", THIRD);
      assertThat(story.text())
          .isEqualTo(String.join("\n\n", story.paragraphs()))
          .doesNotContain("cookies", "trombone", "rights reserved", "Read more", "Home");
      assertThat(story.title()).isEqualTo("Ferry loses tuba");
      assertThat(story.byline()).isEqualTo("Ada Mole");
      assertThat(story.published()).isEqualTo(Instant.parse("2019-12-24T07:30:00Z"));
      assertThat(story.language()).isEqualTo("en-GB");
    }

    @Test
    void shouldKeepCaptionsApartAndMarkHeadings() {
      // When
      CleanStory story = story(cleaner.page("s1", null, PAGE));

      // Then
      assertThat(story.captions()).containsExactly("The band before the loss, on the upper deck.");
      assertThat(story.text()).doesNotContain("upper deck");
      Span heading = story.headings().get(0);
      assertThat(story.headings()).hasSize(1);
      assertThat(story.text().substring(heading.start(), heading.end())).isEqualTo("A promise");
    }

    @Test
    void shouldFindTheStoryOfAPageWithoutAnyHints() {
      // Given
      String page =
          "<table><tr><td><a href=a>One</a><br><a href=b>Two</a></td><td>"
              + FIRST
              + "<br><br>"
              + SECOND
              + "<br><br>"
              + THIRD
              + "</td></tr></table>";

      // When
      CleanStory story = story(cleaner.page("s1", null, page));

      // Then
      assertThat(story.paragraphs()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void shouldNotLoseAStoryWhoseContainerIsNamedLikeClutter() {
      // Given
      String page =
          "<div class='social sidebar'><p>" + FIRST + "<p>" + SECOND + "<p>" + THIRD + "</div>";

      // When
      CleanStory story = story(cleaner.page("s1", null, page));

      // Then
      assertThat(story.paragraphs()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void shouldDecodeEntitiesOnce() {
      // When
      CleanStory story =
          story(cleaner.page("s1", null, "<p>" + FIRST + " &amp;lt;b&amp;gt; &quot;so&quot;</p>"));

      // Then
      assertThat(story.text()).endsWith("&lt;b&gt; \"so\"");
    }

    @Test
    void shouldRefuseAPageBuiltToCostTooMuch() {
      assertThat(cleaner.page("s1", null, "<" + "x".repeat(5_000) + ">"))
          .isInstanceOfSatisfying(
              Cleaned.Refused.class, it -> assertThat(it.fault()).isEqualTo(CleanFault.HTML_DOS));
    }

    @Test
    void shouldBoundTheDepthOfAPage() {
      // When
      CleanStory story =
          story(cleaner.page("s1", null, "<div>".repeat(200_000) + "<p>" + FIRST + "</p>"));

      // Then
      assertThat(story.text()).isEqualTo(FIRST);
    }
  }

  @Nested
  class Items {
    private static final String SUMMARY = "A ferry came late and lost a tuba.";

    @Test
    void shouldPreferThePageToATeaser() {
      assertThat(story(clean(SUMMARY, null, PAGE)).paragraphs()).hasSize(4);
    }

    @Test
    void shouldPreferAFeedsFullTextToThePage() {
      // Given
      String content =
          "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p><p>The end.</p>";

      // When
      CleanStory story = story(clean(SUMMARY, content, PAGE));

      // Then
      assertThat(story.paragraphs()).containsExactly(FIRST, SECOND, THIRD, "The end.");
    }

    @Test
    void shouldPreferATeaserToAPageThatSaysLess() {
      assertThat(story(clean(FIRST, null, "<p>Please sign in.</p>")).text()).isEqualTo(FIRST);
    }

    @Test
    void shouldTakeTheFeedsTextWhereThePageIsRefused() {
      assertThat(story(clean(SUMMARY, null, "<" + "x".repeat(5_000) + ">")).text())
          .isEqualTo(SUMMARY);
    }

    @Test
    void shouldReadTitlesThatAreMarkup() {
      // When
      CleanStory story = story(clean(SUMMARY, null, null));

      // Then
      assertThat(story.title()).isEqualTo("Ferry & tuba");
      assertThat(story.byline()).isEqualTo("A. Mole, B. Vole");
      assertThat(story.published()).isEqualTo(Instant.parse("2019-12-24T07:00:00Z"));
    }

    @Test
    void shouldGoByItsOpeningWithoutATitle() {
      // Given
      Cleaner.Item item =
          new Cleaner.Item("s1", null, null, FIRST, null, List.of(), null, null, null);

      // Then
      assertThat(story(cleaner.clean(item)).title())
          .startsWith("The ferry left the island at six")
          .endsWith("…")
          .hasSize(120);
    }

    @Test
    void shouldSplitPlainTextAtEmptyLines() {
      assertThat(story(clean("One line\nof text.\n\nAnother.", null, null)).paragraphs())
          .containsExactly("One line of text.", "Another.");
    }

    @Test
    void shouldRefuseAnItemThatSaysNothing() {
      // Given
      Cleaner.Item item =
          new Cleaner.Item("s1", null, null, "<img src=x>", null, List.of(), null, null, null);

      // Then
      assertThat(cleaner.clean(item))
          .isInstanceOfSatisfying(
              Cleaned.Refused.class, it -> assertThat(it.fault()).isEqualTo(CleanFault.EMPTY));
    }

    private Cleaned clean(
        @Nullable String summary, @Nullable String content, @Nullable String page) {
      Cleaner.PageBytes bytes =
          page == null
              ? null
              : new Cleaner.PageBytes(page.getBytes(StandardCharsets.UTF_8), "text/html", null);
      return cleaner.clean(
          new Cleaner.Item(
              "s1",
              "https://island.example/tuba",
              "Ferry &amp; <i>tuba</i>",
              summary,
              content,
              List.of("A. Mole", "B. Vole"),
              null,
              Instant.parse("2019-12-24T07:00:00Z"),
              bytes));
    }
  }

  private static CleanStory story(Cleaned cleaned) {
    return ((Cleaned.Story) cleaned).story();
  }
}
