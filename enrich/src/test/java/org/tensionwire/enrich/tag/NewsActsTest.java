package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensionwire.enrich.tag.grade.Cluster;

/** What a reader takes from the beginning of a story, by a table of invented ones. */
class NewsActsTest {
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());
  private static final Instant PUBLISHED = Instant.parse("2026-02-11T12:00:00Z");
  private static final double PUBLISHED_FROM = 0.4;
  private static final String NONE = "none";
  private static final String ANY = "?";

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void shouldFindTheActAmongTheMostProminent(News news) {
    List<Cluster> found = acts(news);

    if (news.act().equals(NONE)) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found.stream().limit(2)).anyMatch(news::tellsOf);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void shouldFindNoActThatNobodyDid(News news) {
    assertThat(acts(news)).extracting(Cluster::type).noneMatch(news.not()::contains);
  }

  private static List<Cluster> acts(News news) {
    Story story =
        new Story(
            "news", null, null, news.title(), news.text(), List.of(), List.of(), PUBLISHED, "en");
    return TAGGER.analyse(story).clusters().stream()
        .filter(c -> c.score() >= PUBLISHED_FROM)
        .toList();
  }

  static Stream<News> stories() throws IOException {
    try (InputStream file = NewsActsTest.class.getResourceAsStream("act/news-acts.yaml")) {
      JsonNode all = new YAMLMapper().readTree(Objects.requireNonNull(file));
      return StreamSupport.stream(all.spliterator(), false).map(News::of).toList().stream();
    }
  }

  private record News(String title, String text, String act, List<String> not) {

    static News of(JsonNode node) {
      List<String> not =
          StreamSupport.stream(node.path("not").spliterator(), false)
              .map(JsonNode::asText)
              .toList();
      return new News(
          node.get("title").asText(), node.get("text").asText(), node.get("act").asText(), not);
    }

    /** {@code TYPE ACTOR>RECIPIENT STATUS}, {@code ?} for what the text leaves open. */
    boolean tellsOf(Cluster cluster) {
      String[] parts = act.split("[ >]");
      return cluster.type().equals(parts[0])
          && fits(parts[1], cluster.actor())
          && fits(parts[2], cluster.recipient())
          && cluster.status().wire().equals(parts[3]);
    }

    private static boolean fits(String wanted, @Nullable String side) {
      return wanted.equals(ANY) || wanted.equals(side);
    }

    @Override
    public String toString() {
      return title;
    }
  }
}
