package org.tensionwire.enrich.relate.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WeightLinesTest {
  private static final String SOURCE =
      """
        static final double ENOUGH = -0.75;
        static final double[] WEIGHTS = {
          -6.51, // always
          0.33 // 2.50 words
        };
      """;

  @Test
  void shouldReplaceTheNumbersAlone() {
    // When
    String replaced = WeightLines.replaced(SOURCE, new double[] {1.234, -5});

    // Then
    assertThat(replaced)
        .isEqualTo(SOURCE.replace("-6.51,", "1.23,").replace("0.33 //", "-5.00 //"));
  }

  @Test
  void shouldRefuseAnotherNumberOfWeights() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightLines.replaced(SOURCE, new double[] {1}));
  }
}
