package org.tensionwire.enrich.tag.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.text.Tokenizer;
import org.tensionwire.enrich.tag.text.Vocabulary;

class PhraseTrieTest {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Words words = new Words(vocabulary);
  private final PhraseTrie<String> trie = new PhraseTrie<>();

  @Test
  void shouldFindEveryPhraseThatBeginsAtAToken() {
    add("nuclear deal");
    add("nuclear");
    add("deal");

    assertThat(found("a nuclear deal")).containsExactly("nuclear", "nuclear deal", "deal");
  }

  @Test
  void shouldMatchWholeWordsOnly() {
    add("iran");

    assertThat(found("Iranian Irans Tirana")).isEmpty();
    assertThat(found("IRAN, iran.")).containsExactly("iran", "iran");
  }

  @Test
  void shouldMatchAcrossHyphensAndThePossessive() {
    add("air strike");
    add("people's court");

    assertThat(found("an air-strike near the people’s court"))
        .containsExactly("air strike", "people's court");
  }

  @Test
  void shouldStayRightWhenItGrows() {
    for (int i = 0; i < 5000; i++) {
      add("alpha w" + i + " omega");
    }

    assertThat(found("alpha w4321 omega alpha w5000 omega")).containsExactly("alpha w4321 omega");
  }

  private void add(String phrase) {
    trie.add(words.numbers(phrase), phrase);
  }

  private List<String> found(String text) {
    List<String> found = new ArrayList<>();
    var tokens = new Tokenizer(vocabulary).tokenize(text);
    for (int i = 0; i < tokens.count(); i++) {
      trie.match(tokens, i, tokens.count(), (phrase, from, to) -> found.add(phrase));
    }
    return found;
  }
}
