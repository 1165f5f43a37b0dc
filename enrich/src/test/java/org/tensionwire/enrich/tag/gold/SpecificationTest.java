package org.tensionwire.enrich.tag.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;

/** Invented stories of each pair of sides, and of what only looks like tension. */
class SpecificationTest {
  static final Path STORIES =
      Path.of("src/test/resources/org/tensionwire/enrich/tag/specification");
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());

  @ParameterizedTest
  @MethodSource("tension")
  void shouldFindTensionBetweenTheRightSides(Labelled story) {
    Tags tags = TAGGER.tag(story.story());

    assertThat(tags.grade()).isPositive();
    assertThat(tags.dyads()).containsAll(story.label().dyads());
    assertThat(tags.actions()).isNotEmpty();
    assertThat(tags.evidence()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("calm")
  void shouldFindNoTension(Labelled story) {
    Tags tags = TAGGER.tag(story.story());

    assertThat(tags.grade()).isZero();
    assertThat(tags.dyads()).isEmpty();
    assertThat(tags.direction()).isEqualTo("none");
    assertThat(tags.actions()).isEmpty();
    assertThat(tags.evidence()).isEmpty();
  }

  /** A clause of tension in a story of something else is easily missed, the actions are not. */
  @Test
  void shouldFindMostOfWhatIsLabelled() throws IOException {
    Figures figures = new Figures();
    int secondary = 0;
    int found = 0;
    for (Labelled story : Stories.samples(STORIES, 1)) {
      Tags tags = TAGGER.tag(story.story());
      secondary += story.label().grade() == 1 ? 1 : 0;
      found += story.label().grade() == 1 && tags.grade() > 0 ? 1 : 0;
      if (story.whole()) {
        figures.add(story.label(), Label.of(tags));
      }
    }

    assertThat(2 * found).isGreaterThanOrEqualTo(secondary);
    assertThat(figures.relevance()).isGreaterThan(0.9);
    assertThat(figures.types()).isGreaterThan(0.6);
    assertThat(figures.triples()).isGreaterThan(0.5);
  }

  static Stream<Named<Labelled>> tension() throws IOException {
    return stories().filter(s -> s.getPayload().label().grade() == 2);
  }

  static Stream<Named<Labelled>> calm() throws IOException {
    return stories().filter(s -> s.getPayload().label().grade() == 0);
  }

  private static Stream<Named<Labelled>> stories() throws IOException {
    return Stories.samples(STORIES, 1).stream().map(s -> Named.of(s.id(), s));
  }
}
