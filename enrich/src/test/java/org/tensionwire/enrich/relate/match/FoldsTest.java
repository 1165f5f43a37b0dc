package org.tensionwire.enrich.relate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private final Folds folds = new Folds(5);

  @Test
  void shouldUseEveryFold() {
    // When
    List<Integer> used = IntStream.range(0, 100).mapToObj(i -> folds.of("incident " + i)).toList();

    // Then
    assertThat(used).contains(0, 1, 2, 3, 4).allMatch(fold -> fold >= 0 && fold < 5);
  }

  @Test
  void shouldKeepWhatIsHeldOutFromTheFit() {
    // Given: stories of each incident beside their own incident and beside each other one
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (int k = 0; k < 20; k++) {
        examples.add(example("incident " + i, "incident " + k));
      }
    }

    for (int fold = 0; fold < 5; fold++) {
      // When
      List<Example> fitted = folds.without(fold, examples);

      // Then
      int left = fold;
      Set<String> seen = new HashSet<>();
      fitted.forEach(each -> seen.addAll(each.groups()));
      assertThat(seen).isNotEmpty().noneMatch(group -> folds.of(group) == left);
      Set<String> others = new HashSet<>();
      examples.forEach(each -> others.addAll(each.groups()));
      others.removeIf(group -> folds.of(group) == left);
      assertThat(seen).isEqualTo(others);
    }
  }

  private static Example example(String own, String other) {
    return new Example(new double[Likeness.SIZE], own.equals(other), 1, List.of(own, other));
  }
}
