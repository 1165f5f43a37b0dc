package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.grade.Candidate;
import org.tensionwire.enrich.tag.grade.Cluster;
import org.tensionwire.enrich.tag.grade.Selection;

class SelectionTest {
  private static final double CUT = 0.3;
  private static final RulePack PACK = RulePack.bundled().weighed(Map.of("action.cut", CUT));
  private static final Selection SELECTION = new Selection(PACK.compiled());

  @Test
  void shouldPublishWhatReachesTheCut() {
    List<Candidate> candidates =
        candidates(
            "Iran attacked an American base. The United States imposed sanctions on Iran. "
                + "Iran met the United States.",
            Map.of("ASSAULT", 0.9, "SANCTION", CUT, "CONSULT", CUT - 0.01));

    assertThat(types(SELECTION.choose(candidates))).containsExactly("ASSAULT", "SANCTION");
  }

  @Test
  void shouldPublishTheLikeliestInAnyCase() {
    List<Candidate> candidates =
        candidates(
            "Iran attacked an American base. The United States imposed sanctions on Iran.",
            Map.of("ASSAULT", 0.02, "SANCTION", 0.01));

    assertThat(types(SELECTION.choose(candidates))).containsExactly("ASSAULT");
  }

  @Test
  void shouldPublishNothingOfNothing() {
    assertThat(SELECTION.choose(List.of())).isEmpty();
  }

  @Test
  void shouldPublishNoMoreThanFive() {
    List<Candidate> candidates =
        candidates(
            "Iran attacked an American base. The United States imposed sanctions on Iran. "
                + "The United States threatened Iran. The United States detained an Iranian general. "
                + "Iran met the United States. The United States urged Iran to stop.",
            Map.of(
                "ASSAULT",
                0.9,
                "SANCTION",
                0.8,
                "THREATEN",
                0.7,
                "COERCE",
                0.6,
                "CONSULT",
                0.5,
                "REQUEST",
                0.4));

    assertThat(types(SELECTION.choose(candidates)))
        .containsExactly("ASSAULT", "SANCTION", "THREATEN", "COERCE", "CONSULT");
  }

  @Test
  void shouldAddTheDenialOfWhoIsBlamed() {
    String text = "The United States blamed Iran for the raid. Iran denied that it was behind it.";

    assertThat(types(SELECTION.choose(candidates(text, Map.of("ACCUSE", 0.9, "REJECT", 0.11)))))
        .containsExactly("ACCUSE", "REJECT");
    assertThat(types(SELECTION.choose(candidates(text, Map.of("ACCUSE", 0.9, "REJECT", 0.09)))))
        .containsExactly("ACCUSE");
  }

  @Test
  void shouldAskMoreOfTheSameOnAnotherDay() {
    String text =
        "Iran attacked an American base on Feb. 5, 2024. "
            + "Iran attacked an American base on Feb. 2, 2024.";

    assertThat(SELECTION.choose(candidates(text, Map.of("ASSAULT", 2 * CUT - 0.01)))).hasSize(1);
    assertThat(SELECTION.choose(candidates(text, Map.of("ASSAULT", 2 * CUT + 0.01)))).hasSize(2);
  }

  @Test
  void shouldSayWhatAChanceIsMadeOf() {
    Candidate candidate = analyse("Iran attacked an American base.").candidates().get(0);

    Map<String, Double> parts = SELECTION.contributions(candidate);

    double sum = parts.values().stream().mapToDouble(part -> part).sum();
    assertThat(parts).containsKeys("base", "assault", "assault-irn-usa");
    assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(candidate.chance(), within(1e-9));
  }

  /** The story's actions, each with the chance of its type; those of other types are left out. */
  private static List<Candidate> candidates(String text, Map<String, Double> chances) {
    List<Candidate> candidates = new ArrayList<>();
    for (Cluster cluster : analyse(text).clusters()) {
      if (chances.containsKey(cluster.type())) {
        candidates.add(new Candidate(cluster, Map.of(), chances.get(cluster.type())));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::chance).reversed());
    return candidates;
  }

  private static Analysis analyse(String text) {
    Instant published = Instant.parse("2024-02-07T12:00:00Z");
    return new Tagger(PACK)
        .analyse(new Story("s", null, null, "", text, List.of(), List.of(), published, "en"));
  }

  private static List<String> types(List<Cluster> clusters) {
    return clusters.stream().map(Cluster::type).toList();
  }
}
