package org.tensionwire.enrich.relate.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.enrich.relate.copy.Texts.SEEN;
import static org.tensionwire.enrich.relate.copy.Texts.edited;
import static org.tensionwire.enrich.relate.copy.Texts.firstWords;
import static org.tensionwire.enrich.relate.copy.Texts.joined;
import static org.tensionwire.enrich.relate.copy.Texts.original;
import static org.tensionwire.enrich.relate.copy.Texts.paragraphs;
import static org.tensionwire.enrich.relate.copy.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalsTest {
  private static final String WIRE = text(1);

  private final OriginalMap store = new OriginalMap();
  private Originals originals = new Originals(store);

  @Nested
  class Copies {

    @ParameterizedTest
    @ValueSource(ints = {30, 15, 10, 7})
    void shouldBeFoundWithEveryFewWordsEdited(int every) {
      keep("wire", WIRE);

      assertThat(find("copy", edited(WIRE, every))).isEqualTo("wire");
    }

    @Test
    void shouldBeFoundWithTheTailCut() {
      keep("wire", WIRE);

      assertThat(find("copy", firstWords(WIRE, 120))).isEqualTo("wire");
    }

    @Test
    void shouldBeFoundWithALeadAndBoilerplateAround() {
      keep("wire", WIRE);
      String lead = paragraphs(2).get(0);
      String tail = paragraphs(3).get(0);

      assertThat(find("copy", lead + "\n\n" + WIRE + "\n\n" + tail)).isEqualTo("wire");
      assertThat(find("cut", lead + "\n\n" + firstWords(WIRE, 200))).isEqualTo("wire");
    }

    @Test
    void shouldBeFoundWithParagraphsInAnotherOrder() {
      keep("wire", WIRE);
      List<String> shuffled = new ArrayList<>(paragraphs(1));
      Collections.shuffle(shuffled, new Random(1));

      assertThat(find("copy", edited(joined(shuffled), 10))).isEqualTo("wire");
    }

    @Test
    void shouldBeFoundWhereTheWholeTextComesAfterTheCutOne() {
      keep("cut", firstWords(WIRE, 200));

      assertThat(find("whole", WIRE)).isEqualTo("cut");
    }

    @Test
    void shouldNameTheEarliestAndNeverACopy() {
      keep("wire", WIRE);
      keep("first copy", edited(WIRE, 15));

      assertThat(find("second copy", edited(WIRE, 15))).isEqualTo("wire");
    }

    @Test
    void shouldBeFoundAmongThousandsOfOthers() {
      keep("wire", WIRE);
      for (int i = 2; i < 5_000; i++) {
        keep("other" + i, text(i));
      }

      assertThat(find("copy", edited(WIRE, 10))).isEqualTo("wire");
    }

    @Test
    void shouldBeFoundBehindBoilerplateThatHundredsShare() {
      String boilerplate = joined(paragraphs(9).subList(0, 2));
      keep("wire", WIRE + "\n\n" + boilerplate);
      for (int i = 10; i < 400; i++) {
        keep("other" + i, text(i) + "\n\n" + boilerplate);
      }

      assertThat(find("copy", edited(WIRE, 12) + "\n\n" + boilerplate)).isEqualTo("wire");
    }
  }

  @Nested
  class NoCopies {

    @Test
    void shouldShareALongQuote() {
      keep("wire", WIRE);

      assertThat(find("other", paragraphs(1).get(0) + "\n\n" + text(2))).isNull();
    }

    @Test
    void shouldShareTheBackground() {
      keep("wire", WIRE);
      List<String> other = new ArrayList<>(paragraphs(2).subList(0, 5));
      other.addAll(paragraphs(1).subList(5, 8));

      assertThat(find("other", joined(other))).isNull();
    }

    @Test
    void shouldBeALiveBlogsNextPage() {
      String frame = paragraphs(9).get(0);
      keep("yesterday", frame + "\n\n" + paragraphs(1).get(0) + "\n\n" + paragraphs(1).get(1));

      assertThat(find("today", frame + "\n\n" + paragraphs(2).get(0) + paragraphs(2).get(1)))
          .isNull();
    }

    @Test
    void shouldBeARoundUpThatQuotesAShortReportWhole() {
      keep("report", paragraphs(1).get(0));

      assertThat(find("round-up", paragraphs(1).get(0) + "\n\n" + text(2))).isNull();
    }

    @Test
    void shouldBeShortItemsThatDifferInAWord() {
      keep("item", "Ships wait", "Nine ships lay off the port and waited for the tide.");

      assertThat(find("same", "SHIPS WAIT", "Nine ships lay off the port, and waited for the tide"))
          .isEqualTo("item");
      assertThat(find("other", "Ships wait", "Ten ships lay off the port and waited for the tide."))
          .isNull();
      assertThat(find("title", "Tide", "Nine ships lay off the port and waited for the tide."))
          .isNull();
    }

    @Test
    void shouldBeSampleDataBesideNews() {
      keep("wire", WIRE);
      Original news = original("sample", "", WIRE);

      assertThat(
              originals.of(
                  new Original("sample", true, news.first(), news.seen(), news.signature())))
          .isEmpty();
    }

    @Test
    void shouldBeTheStoryItself() {
      keep("wire", WIRE);

      assertThat(find("wire", edited(WIRE, 20))).isNull();
    }

    @Test
    void shouldBeAnOlderStoryThatComesLate() {
      originals.replace(null, original("later", SEEN.plusSeconds(60), "", WIRE));

      assertThat(find("earlier", WIRE)).isNull();
    }
  }

  @Nested
  class Remembering {

    @Test
    void shouldTakeARevisionInThePlaceOfTheStorysEarlierText() {
      Long first = keep("wire", WIRE);
      originals.replace(first, original("wire", "", text(2)));

      assertThat(find("old", WIRE)).isNull();
      assertThat(find("new", text(2))).isEqualTo("wire");
    }

    @Test
    void shouldForgetWhatIsTakenBack() {
      Long first = keep("wire", WIRE);

      assertThat(originals.replace(first, null)).isNull();
      assertThat(find("copy", WIRE)).isNull();
    }

    @Test
    void shouldForgetAfterTheHorizon() {
      keep("wire", WIRE);
      Instant late = SEEN.plus(Originals.HORIZON);

      assertThat(originals.of(original("copy", late, "", WIRE))).contains("wire");
      assertThat(originals.of(original("copy", late.plusMillis(1), "", WIRE))).isEmpty();
    }

    @Test
    void shouldDeleteWhatIsForgotten() {
      keep("old", WIRE);
      originals.replace(null, original("new", SEEN.plus(Duration.ofDays(31)), "", text(2)));

      List<String> left = new ArrayList<>();
      store.forEach((number, each) -> left.add(each.storyId()));
      assertThat(left).containsExactly("new");
    }

    @Test
    void shouldKnowTheSameAfterARestart() {
      Long first = keep("revised", text(3));
      keep("wire", WIRE);
      originals.replace(first, original("revised", "", text(4)));

      originals = new Originals(store);

      assertThat(find("copy", edited(WIRE, 10))).isEqualTo("wire");
      assertThat(find("old", text(3))).isNull();
      assertThat(find("new", text(4))).isEqualTo("revised");
      assertThat(keep("next", text(5))).isEqualTo(3);
    }
  }

  private @Nullable Long keep(String id, String text) {
    return keep(id, "", text);
  }

  /** Unless it is a copy. */
  private @Nullable Long keep(String id, String title, String text) {
    Original mine = original(id, title, text);
    return originals.of(mine).isPresent() ? null : originals.replace(null, mine);
  }

  private @Nullable String find(String id, String text) {
    return find(id, "", text);
  }

  private @Nullable String find(String id, String title, String text) {
    return originals.of(original(id, title, text)).orElse(null);
  }
}
