package org.tensionwire.enrich.tag.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphologyTest {
  private final Morphology morphology =
      new Morphology(Map.of("strike", List.of("struck", "struck")));

  @ParameterizedTest
  @CsvSource({
    "warn, warns, warned, warning",
    "seize, seizes, seized, seizing",
    "deny, denies, denied, denying",
    "deploy, deploys, deployed, deploying",
    "slam, slams, slammed, slamming",
    "attack, attacks, attacked, attacking",
    "breach, breaches, breached, breaching",
    "free, frees, freed, freeing"
  })
  void shouldInflectRegularVerbs(String lemma, String present, String past, String gerund) {
    assertThat(morphology.verb(lemma)).containsOnlyKeys(lemma, present, past, gerund);
  }

  @Test
  void shouldTakeIrregularFormsFromTheTable() {
    Map<String, Integer> forms = morphology.verb("strike");

    assertThat(forms).containsOnlyKeys("strike", "strikes", "struck", "striking");
    assertThat(forms.get("struck")).isEqualTo(Morphology.PAST | Morphology.PARTICIPLE);
  }

  @Test
  void shouldPutNounsIntoThePlural() {
    assertThat(morphology.noun("threat")).containsExactly("threat", "threats");
    assertThat(morphology.noun("militia")).containsExactly("militia", "militias");
    assertThat(morphology.noun("sanctions")).containsExactly("sanctions");
  }
}
