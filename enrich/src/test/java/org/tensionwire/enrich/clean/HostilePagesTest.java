package org.tensionwire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages built to cost too much. The bound on time is far above what any of them takes. */
class HostilePagesTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String PROSE =
      "<p>The pump was mended before the tide came in, and the cellar of the town hall stayed dry"
          + " for the first time in seven winters.</p>";

  enum Page {
    MILLION_NESTED_DIVS(() -> PROSE + "<div>".repeat(600_000)),
    MILLION_ATTRIBUTES(() -> PROSE + "<p " + "a=1 ".repeat(700_000) + ">x</p>"),
    NULS(() -> PROSE + "\0".repeat(1_000_000)),
    OPEN_ANGLES(() -> PROSE + "<".repeat(1_000_000)),
    AMPERSANDS(() -> PROSE + "<p>" + "&".repeat(1_000_000)),
    MISNESTED_LINKS(() -> PROSE + "<a><b>".repeat(20_000)),
    FOSTERED_TABLES(() -> PROSE + "<table><b>x".repeat(3_000)),
    COMMENT_WITHOUT_END(() -> PROSE + "<!-- ".repeat(200_000)),
    SCRIPT_WITHOUT_END(() -> PROSE + "<script>".repeat(200_000)),
    SVG_WITHOUT_END(() -> PROSE + "<svg>".repeat(20_000)),
    QUOTE_WITHOUT_END(() -> PROSE + "<a href=\"x>".repeat(100_000)),
    ONE_LONG_LINE(() -> PROSE + "<p>" + "word ".repeat(200_000)),
    TIMES_WITHOUT_END(() -> PROSE + "<time datetime='2020-01-01T00:00:00Z'>".repeat(30_000)),
    LINKED_DATA_OF_BRACKETS(
        () ->
            "<script type='application/ld+json'>{\"headline\":"
                + "[".repeat(100_000)
                + "</script>"
                + PROSE);

    private final Supplier<String> html;

    Page(Supplier<String> html) {
      this.html = html;
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldEndWithTheProseOrARefusal(Page page) {
    // Given
    String html = page.html.get();

    // When
    Cleaned cleaned =
        Assertions.assertTimeoutPreemptively(BOUND, () -> new Cleaner().page("p", null, html));

    // Then
    if (cleaned instanceof Cleaned.Story story) {
      String text = story.story().text();
      assertThat(text.contains("The pump was mended")).as("prose kept").isTrue();
      assertThat(text.chars().anyMatch(c -> c < ' ' && c != '\n')).as("controls").isFalse();
    } else {
      assertThat(((Cleaned.Refused) cleaned).detail()).doesNotContain("pump");
    }
  }
}
