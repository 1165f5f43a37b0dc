package org.tensionwire.cli.sample.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SampleCorpusTest {
  private static final SamplePublisher GAZETTE = Samples.publisher("gazette", FeedFormat.ATOM);
  private static final SamplePublisher MERCURY = Samples.publisher("mercury", FeedFormat.RDF);

  @Nested
  class Shipped {
    private final SampleCorpus corpus = SampleCorpus.load();

    @Test
    void shouldHoldAboutAsManyTensionStoriesAsOthers() {
      long all = corpus.stories().size();
      long tension = corpus.stories().stream().filter(it -> it.expect().grade() > 0).count();
      assertThat(corpus.publishers().size()).isGreaterThanOrEqualTo(20);
      assertThat(all).isGreaterThanOrEqualTo(300);
      assertThat(tension).isBetween(150L, all - 150);
    }

    @Test
    void shouldHoldEveryKindOfRevisionAndEveryDefect() {
      assertThat(corpus.stories()).extracting(SampleStory::kind).contains(StoryKind.values());
      assertThat(corpus.publishers())
          .flatExtracting(SamplePublisher::defects)
          .contains(Defect.values());
      assertThat(corpus.publishers())
          .extracting(SamplePublisher::format)
          .contains(FeedFormat.values());
      assertThat(corpus.stories().stream().filter(it -> it.copyOf() != null).count())
          .isGreaterThanOrEqualTo(5);
    }

    @Test
    void shouldSpeakEnglishArabicAndPersian() {
      assertThat(
              corpus.stories().stream()
                  .map(it -> Furniture.primary(it.language()))
                  .collect(Collectors.toSet()))
          .containsExactlyInAnyOrder("en", "ar", "fa");
    }

    @Test
    void shouldLabelActionsOfTensionStoriesAlone() {
      assertThat(corpus.stories())
          .allSatisfy(
              it -> {
                assertThat(it.expect().dyads().isEmpty())
                    .as(it.id())
                    .isEqualTo(it.expect().grade() == 0);
                assertThat(it.expect().direction().equals("none"))
                    .as(it.id())
                    .isEqualTo(it.expect().grade() == 0);
              });
    }

    @Test
    void shouldStayWithinTheDaysItTellsOf() {
      assertThat(corpus.begins()).isAfterOrEqualTo(Instant.parse("2019-12-27T00:00:00Z"));
      assertThat(corpus.ends()).isBefore(Instant.parse("2020-01-10T00:00:00Z"));
      assertThat(corpus.stories()).extracting(SampleStory::at).isSorted();
    }
  }

  @Nested
  class Articles {
    private final SampleCorpus corpus =
        Samples.corpus(
            List.of(GAZETTE, MERCURY),
            List.of(
                Samples.update("third", "gazette", "2020-01-03T00:00:00Z", "second"),
                Samples.story("first", "gazette", "2020-01-01T00:00:00Z"),
                Samples.update("second", "gazette", "2020-01-02T00:00:00Z", "first"),
                Samples.story("apart", "mercury", "2020-01-02T12:00:00Z")));

    @Test
    void shouldGatherRevisionsUnderTheFirstOne() {
      assertThat(corpus.articles())
          .extracting(SampleArticle::slug)
          .containsExactly("first", "apart");
      assertThat(corpus.article("first").orElseThrow().revisions())
          .extracting(SampleStory::id)
          .containsExactly("first", "second", "third");
      assertThat(corpus.article("second")).isEmpty();
    }

    @Test
    void shouldKnowTheRevisionThatStoodAtAnInstant() {
      SampleArticle article = corpus.article("first").orElseThrow();
      assertThat(article.asOf(Instant.parse("2019-12-31T23:59:59Z"))).isEmpty();
      assertThat(article.asOf(Instant.parse("2020-01-02T00:00:00Z")))
          .get()
          .extracting(SampleStory::id)
          .isEqualTo("second");
      assertThat(article.asOf(Instant.parse("2020-02-01T00:00:00Z")))
          .get()
          .extracting(SampleStory::id)
          .isEqualTo("third");
    }
  }

  @Nested
  class Faults {
    @Test
    void shouldRefuseAnIdThatStandsTwice() {
      refused(
          "twin: stands twice",
          Samples.story("twin", "gazette", "2020-01-01T00:00:00Z"),
          Samples.story("twin", "mercury", "2020-01-02T00:00:00Z"));
    }

    @Test
    void shouldRefuseAnUnknownPublisher() {
      refused(
          "lost: unknown publisher nobody",
          Samples.story("lost", "nobody", "2020-01-01T00:00:00Z"));
    }

    @Test
    void shouldRefuseAnUpdateOfNothing() {
      refused(
          "late: updateOf names an unknown story early",
          Samples.update("late", "gazette", "2020-01-01T00:00:00Z", "early"));
    }

    @Test
    void shouldRefuseAnUpdateThatIsNotLater() {
      refused(
          "late: is not later than early",
          Samples.story("early", "gazette", "2020-01-01T00:00:00Z"),
          Samples.update("late", "gazette", "2020-01-01T00:00:00Z", "early"));
    }

    @Test
    void shouldRefuseACopyFromOneself() {
      refused(
          "echo: copies its own publisher",
          Samples.story("voice", "gazette", "2020-01-01T00:00:00Z"),
          Samples.story(
              "echo",
              "gazette",
              "2020-01-02T00:00:00Z",
              StoryKind.STORY,
              null,
              "voice",
              List.of()));
    }

    @Test
    void shouldTellFileEntryAndFieldOfAMalformedValue() {
      assertThatThrownBy(() -> SampleCorpus.load("sample-fixtures/not-a-time"))
          .isInstanceOf(SampleCorpusException.class)
          .hasMessageStartingWith("stories/late.yaml: the-late-one: at: ");
    }

    @Test
    void shouldTellOfAWordOutsideTheVocabulary() {
      assertThatThrownBy(() -> SampleCorpus.load("sample-fixtures/unknown-defect"))
          .isInstanceOf(SampleCorpusException.class)
          .hasMessageContaining(
              "publishers.yaml: lone-gazette: defects: no such Defect: ink_blots");
    }

    private void refused(String fault, SampleStory... stories) {
      assertThatThrownBy(() -> Samples.corpus(List.of(GAZETTE, MERCURY), List.of(stories)))
          .isInstanceOf(SampleCorpusException.class)
          .hasMessage(fault);
    }
  }
}
