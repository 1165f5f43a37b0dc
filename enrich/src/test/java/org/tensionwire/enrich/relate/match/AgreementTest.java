package org.tensionwire.enrich.relate.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final Offset<Double> NEAR = within(1e-9);
  private static final Map<String, String> GOLD =
      Map.of("a", "raid", "b", "raid", "c", "raid", "d", "talks");

  @Test
  void shouldCountSharesOfStoriesAndPairs() {
    // Given: one report is missing from the raid and sits with the talks
    Map<String, String> found = Map.of("a", "1", "b", "1", "c", "2", "d", "2");

    // When
    Agreement agreement = new Agreement(GOLD).add(found, id -> true);

    // Then
    assertThat(agreement.bcubed().precision()).isEqualTo((1 + 1 + 0.5 + 0.5) / 4, NEAR);
    assertThat(agreement.bcubed().recall()).isEqualTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4, NEAR);
    assertThat(agreement.pairwise().precision()).isEqualTo(1 / 2.0, NEAR);
    assertThat(agreement.pairwise().recall()).isEqualTo(1 / 3.0, NEAR);
    assertThat(agreement.pairwise().f1()).isEqualTo(0.4, NEAR);
  }

  @Test
  void shouldTakeStoriesThatWereNotFoundForIncidentsOfTheirOwn() {
    // When
    Agreement agreement = new Agreement(GOLD).add(Map.of("unsorted", "1"), id -> true);

    // Then
    assertThat(agreement.bcubed().precision()).isEqualTo(1, NEAR);
    assertThat(agreement.bcubed().recall()).isEqualTo(0.5, NEAR);
    assertThat(agreement.pairwise().recall()).isZero();
    assertThat(agreement.pairwise().f1()).isZero();
  }

  @Test
  void shouldCountWrongNeighboursFromOtherFolds() {
    // Given: everything in one incident
    Map<String, String> found = Map.of("a", "1", "b", "1", "c", "1", "d", "1");

    // When: only the talks are judged, then the rest with another answer
    Agreement talks = new Agreement(GOLD).add(found, "d"::equals);
    Agreement both = new Agreement(GOLD).add(found, "d"::equals).add(GOLD, id -> !id.equals("d"));

    // Then
    assertThat(talks.bcubed().precision()).isEqualTo(0.25, NEAR);
    assertThat(talks.pairwise().precision()).isZero();
    assertThat(both.bcubed().precision()).isEqualTo((0.25 + 3) / 4, NEAR);
    assertThat(both.pairwise().precision()).isEqualTo(6 / 9.0, NEAR);
  }
}
