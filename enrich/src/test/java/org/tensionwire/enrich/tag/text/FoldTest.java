package org.tensionwire.enrich.tag.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
  @ParameterizedTest
  @CsvSource({
    "IRAN, iran",
    "États, etats",
    "Erdoğan, erdogan",
    "O’Brien, o'brien",
    "كتائب, کتائب",
    "إيران, ایران",
    "الإِسْلَامِيَّة, الاسلامیه",
    "تـهران, تهران"
  })
  void shouldFoldWhatDoesNotTellWordsApart(String text, String folded) {
    assertThat(Fold.of(text)).isEqualTo(folded);
  }
}
