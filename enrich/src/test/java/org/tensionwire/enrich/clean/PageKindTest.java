package org.tensionwire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages stand in folders named after what they are; those in {@code story} come near. */
class PageKindTest {
  private static final String ASKED = "https://news.example/2019/12/pier-closed-for-a-year";
  private static final String SAID = "The council closes the pier, says the feed.";

  private final Cleaner cleaner = new Cleaner();

  static Stream<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(PageKindTest.class.getResource("pages")).toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  static Stream<Path> walls() throws IOException, URISyntaxException {
    return pages().filter(page -> !kind(page).equals("story"));
  }

  private static String kind(Path page) {
    return page.getParent().getFileName().toString();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shouldTellWhatAPageIs(Path page) throws IOException {
    // When
    CleanStory story = story(item("No such heading", SAID, Files.readString(page), ASKED));

    // Then
    PageKind found = story.page();
    assertThat(found).isNotNull();
    assertThat(found.code()).isEqualTo(kind(page));
  }

  @ParameterizedTest
  @MethodSource("walls")
  void shouldTakeNoTextFromWhatIsNoStory(Path page) throws IOException {
    // When
    CleanStory story = story(item("Pier closed", SAID, Files.readString(page), ASKED));

    // Then
    assertThat(story.title()).isEqualTo("Pier closed");
    assertThat(story.text()).isEqualTo(SAID);
    assertThat(story.captions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("walls")
  void shouldRefuseAnItemThatSaysNothingAndHasNoStory(Path page) throws IOException {
    // Given
    boolean titled = kind(page).equals("paywall");

    // When
    Cleaned cleaned = cleaner.clean(item(null, null, Files.readString(page), ASKED));

    // Then
    if (titled) {
      assertThat(((Cleaned.Story) cleaned).story().text()).isEmpty();
      assertThat(((Cleaned.Story) cleaned).story().title()).isNotEmpty();
    } else {
      assertThat(cleaned)
          .isInstanceOfSatisfying(
              Cleaned.Refused.class,
              refused -> assertThat(refused.fault()).isEqualTo(CleanFault.NOT_A_STORY));
    }
  }

  @Nested
  class ByAddress {
    private static final String PAGE =
        "<html lang='en'><title>Sea news</title><h2>Sea</h2><p>The second crane for the fish quay"
            + " has come, and the fishermen may use it from Monday on, if they book it.</p></html>";

    @ParameterizedTest
    @CsvSource({
      "https://news.example/, soft_404",
      "https://www.news.example/en/, soft_404",
      "https://news.example/index.html, soft_404",
      "https://news.example/404, soft_404",
      "https://news.example/2019, soft_404",
      "https://consent.news.example/v2?continue=x, consent_wall",
      "https://other.example/collectConsent?session=1, consent_wall",
      "https://news.example/login?next=pier, login_wall",
      "https://www.hugedomains.com/domain_profile.cfm?d=news, parked",
      "https://news.example/lander, parked",
      "https://news.example/2019/12/pier-closed-for-a-year, story",
      "https://www.news.example/2019/12/pier-closed-for-a-year/, story",
      "https://m.news.example/pier-closed-for-a-year, story",
      "https://news.example/?p=1234, story",
      "https://news.example/2019/12/pier-closed, story",
      "https://news.example/2019/12/pier-closed-for-a-year/amp, story"
    })
    void shouldTellWhereARedirectLed(String answered, String kind) {
      // When
      CleanStory story = story(item("Pier closed", SAID, PAGE, answered));

      // Then
      assertThat(story.page()).isNotNull();
      assertThat(story.page().code()).isEqualTo(kind);
    }

    @Test
    void shouldBelieveAPageThatBearsTheFeedsTitle() {
      // Given
      String page = PAGE.replace("<h2>Sea</h2>", "<h1>Second crane for the quay</h1>");
      String answered = "https://news.example/2019";

      // When
      CleanStory story = story(item("Second crane for the quay", SAID, page, answered));

      // Then
      assertThat(story.page()).isEqualTo(PageKind.STORY);
      assertThat(story.text()).contains("if they book it");
    }

    @Test
    void shouldNotJudgeByAddressWithoutOne() {
      // When
      CleanStory story = story(item("Pier closed", SAID, PAGE, null));

      // Then
      assertThat(story.page()).isEqualTo(PageKind.STORY);
    }
  }

  @Test
  void shouldLeaveAnItemWithoutPageWithoutKind() {
    // When
    Cleaned cleaned =
        cleaner.clean(
            new Cleaner.Item("s1", ASKED, "Pier", SAID, null, List.of(), null, null, null));

    // Then
    assertThat(((Cleaned.Story) cleaned).story().page()).isNull();
  }

  @Test
  void shouldKeepTheFreeBeginningOfAPageThatStandsAlone() throws Exception {
    // Given
    Path paid = pages().filter(page -> kind(page).equals("paywall")).findFirst().orElseThrow();
    Path check = pages().filter(page -> kind(page).equals("bot_check")).findFirst().orElseThrow();

    // When
    Cleaned beginning = cleaner.page("s1", ASKED, Files.readString(paid));
    Cleaned nothing = cleaner.page("s2", ASKED, Files.readString(check));

    // Then
    assertThat(((Cleaned.Story) beginning).story().text()).isNotEmpty();
    assertThat(((Cleaned.Story) nothing).story().text()).isEmpty();
  }

  @Nested
  class Signs {

    @Test
    void shouldCompareWordsWhateverTheirSpelling() {
      assertThat(Wordline.of("Où, n’êtes-VOUS?  ٤٠٤")).isEqualTo(" ou n etes vous 404 ");
      assertThat(Wordline.of("صفحه‌ای كي")).isEqualTo(Wordline.of("صفحهای کی"));
      assertThat(Wordline.of("…")).isEqualTo(" ");
    }

    @Test
    void shouldNameTheLineThatIsNoSign() {
      assertThatThrownBy(() -> PageSigns.read(List.of("# kinds", "soft_404 title")))
          .hasMessageStartingWith("line 2");
      assertThatThrownBy(() -> PageSigns.read(List.of("rubbish title gone")))
          .hasMessageStartingWith("line 1");
    }
  }

  private CleanStory story(Cleaner.Item item) {
    return ((Cleaned.Story) cleaner.clean(item)).story();
  }

  private static Cleaner.Item item(
      @Nullable String title, @Nullable String said, String html, @Nullable String answered) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return new Cleaner.Item(
        "s1",
        ASKED,
        title,
        said,
        null,
        List.of(),
        null,
        null,
        new Cleaner.PageBytes(body, "text/html; charset=utf-8", answered));
  }
}
