package org.tensionwire.enrich.tag.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
  private final Rows rows = new Rows();

  LogisticFitTest() {
    for (int i = 0; i < 40; i++) {
      boolean right = i % 2 == 0;
      rows.add(
          Map.of("tells", right ? 1.0 : 0.0, "noise", i % 4 < 2 ? 1.0 : 0.0), right ? 1 : 0, 1);
    }
  }

  @Test
  void shouldWeighWhatTells() {
    Map<String, Double> weights = LogisticFit.of(rows, Map.of(), 1, 0.05);

    assertThat(weights.get("tells")).isGreaterThan(1);
    assertThat(weights.getOrDefault("noise", 0.0)).isBetween(-0.1, 0.1);
  }

  @Test
  void shouldDropAFeatureThatSpeaksAgainstItsSign() {
    Map<String, Double> weights = LogisticFit.of(rows, Map.of("tells", -1), 1, 0.05);

    assertThat(weights).doesNotContainKey("tells");
  }

  @Test
  void shouldHoldWeightsDownByThePenalty() {
    double free = LogisticFit.of(rows, Map.of(), 1, 0.05).get("tells");
    double held = LogisticFit.of(rows, Map.of(), 50, 0.05).get("tells");

    assertThat(held).isPositive().isLessThan(free / 2);
  }
}
