package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.grade.Cluster;

class SecondReadingsTest {
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());
  private static final Instant WEDNESDAY = Instant.parse("2024-02-07T12:00:00Z");

  @Test
  void shouldLetTheFoeBeWhoNobodyIsNamedFor() {
    // Given
    String text = "Gunmen attacked an American convoy. Iran and the United States had no comment.";

    // When
    Analysis analysis = analyse(text);

    // Then
    assertThat(clusters(analysis)).contains("ASSAULT OTH USA").doesNotContain("ASSAULT IRN USA");
    assertThat(candidates(analysis)).contains("ASSAULT OTH USA", "ASSAULT IRN USA");
  }

  @Test
  void shouldLetIranBeWhoHitAThirdParty() {
    // Given
    String text = "A raid hit a Saudi pipeline. Iran and the United States had no comment.";

    // When
    Analysis analysis = analyse(text);

    // Then
    assertThat(clusters(analysis)).isEmpty();
    assertThat(candidates(analysis)).containsExactly("ASSAULT IRN SAU");
  }

  @Test
  void shouldLetARefusalBeMeantForNobody() {
    // Given
    String text = "Iran refused to ship out its uranium. The United States had no comment.";

    // When
    Analysis analysis = analyse(text);

    // Then
    assertThat(candidates(analysis)).contains("REJECT IRN USA", "REJECT IRN null");
  }

  @Test
  void shouldLetTalksOfNobodyNamedBeThoseOfTheMainPair() {
    // Given
    String text =
        "Iran and the United States had no comment. Iran hoped that the talks would go on.";

    // When
    Analysis analysis = analyse(text);

    // Then
    assertThat(candidates(analysis)).contains("CONSULT USA IRN");
  }

  @Test
  void shouldReadOnceWhatTheTextTellsPlainly() {
    // Given
    String text = "American jets bombed Kataib Hezbollah, which had threatened the United States.";

    // When
    Analysis analysis = analyse(text);

    // Then
    assertThat(candidates(analysis))
        .containsExactlyInAnyOrder("ASSAULT USA IRN", "THREATEN IRN USA");
  }

  @Test
  void shouldTrustAWeakerReadingLess() {
    // Given
    String text = "Gunmen attacked an American convoy. Iran and the United States had no comment.";

    // When
    Analysis analysis = analyse(text);

    // Then
    assertThat(plainness(analysis, "ASSAULT IRN USA"))
        .isLessThan(plainness(analysis, "ASSAULT OTH USA") / 2);
  }

  private static double plainness(Analysis analysis, String action) {
    return analysis.candidates().stream()
        .filter(candidate -> name(candidate.cluster()).equals(action))
        .mapToDouble(candidate -> candidate.features().getOrDefault("confidence", 0.0))
        .max()
        .orElseThrow();
  }

  private static List<String> clusters(Analysis analysis) {
    return analysis.clusters().stream().map(SecondReadingsTest::name).toList();
  }

  private static List<String> candidates(Analysis analysis) {
    return analysis.candidates().stream().map(c -> name(c.cluster())).toList();
  }

  private static String name(Cluster cluster) {
    return cluster.type() + " " + cluster.actor() + " " + cluster.recipient();
  }

  private static Analysis analyse(String text) {
    return TAGGER.analyse(
        new Story("s", null, null, "", text, List.of(), List.of(), WEDNESDAY, "en"));
  }
}
