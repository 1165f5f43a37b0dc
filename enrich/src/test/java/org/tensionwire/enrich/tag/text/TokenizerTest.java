package org.tensionwire.enrich.tag.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokenizer tokenizer = new Tokenizer(vocabulary);

  @Test
  void shouldCutWordsAtHyphensAndPossessives() {
    assertThat(raw("Iran-backed militia's base"))
        .containsExactly("Iran", "backed", "militia", "'s", "base");
  }

  @Test
  void shouldTakeDottedAndPlainAcronymsForOneWord() {
    int acronym = vocabulary.add(Vocabulary.ACRONYM + "us");

    assertThat(words("The U.S. and the US")).filteredOn(w -> w == acronym).hasSize(2);
    assertThat(words("He told us so")).doesNotContain(acronym);
  }

  @Test
  void shouldFoldCaseAccentsAndQuotes() {
    int name = vocabulary.add("o'brien");
    int state = vocabulary.add("etat");

    assertThat(words("O’BRIEN État")).containsExactly(name, state);
  }

  @Test
  void shouldNotEndASentenceAtAnAbbreviation() {
    assertThat(sentences("Gen. A. Smith met Sen. Jones on Dec. 3. They left.")).isEqualTo(2);
  }

  @Test
  void shouldEndASentenceAtALineAndAfterAQuote() {
    assertThat(sentences("A heading\n\n“It is over.” He left")).isEqualTo(3);
  }

  @Test
  void shouldEndASentenceAfterAnAcronymOnlyBeforeAStarter() {
    assertThat(sentences("They fled to the U.S. The rest stayed.")).isEqualTo(2);
    assertThat(sentences("They asked the U.S. Navy to stay.")).isEqualTo(1);
  }

  @Test
  void shouldKeepNumbersWhole() {
    assertThat(raw("1,500 troops, 3.5 percent"))
        .containsExactly("1,500", "troops", ",", "3.5", "percent");
  }

  @Test
  void shouldGiveEveryTokenTheSpanItStandsAt() {
    String text = "“Wait,” the envoy’s aide said — twice (2).";

    Tokens tokens = tokenizer.tokenize(text);

    for (int i = 0; i < tokens.count(); i++) {
      assertThat(tokens.raw(i))
          .isEqualTo(text.substring(tokens.start(i), tokens.end(i)))
          .isNotBlank();
    }
  }

  private List<String> raw(String text) {
    Tokens tokens = tokenizer.tokenize(text);
    return IntStream.range(0, tokens.count()).mapToObj(tokens::raw).toList();
  }

  private List<Integer> words(String text) {
    Tokens tokens = tokenizer.tokenize(text);
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  private int sentences(String text) {
    Tokens tokens = tokenizer.tokenize(text);
    return (int)
        IntStream.range(0, tokens.sentenceCount())
            .filter(s -> tokens.sentenceEnd(s) > tokens.sentenceStart(s))
            .count();
  }
}
