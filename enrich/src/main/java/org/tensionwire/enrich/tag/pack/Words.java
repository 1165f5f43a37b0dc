package org.tensionwire.enrich.tag.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Vocabulary;

/** Turns a phrase of the pack into word numbers the way the tokenizer would. */
final class Words {
  private static final Pattern APART = Pattern.compile("[\\s\\-]+");

  private final Vocabulary vocabulary;

  Words(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  int[] numbers(String phrase) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : APART.split(phrase.trim())) {
      String word = part.replace('\u2019', '\'');
      boolean possessive = word.endsWith("'s");
      numbers.add(number(possessive ? word.substring(0, word.length() - 2) : word));
      if (possessive) {
        numbers.add(Vocabulary.POSSESSIVE);
      }
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private int number(String word) {
    String letters = word.replace(".", "");
    boolean acronym =
        letters.length() > 1
            && letters.length() <= 6
            && letters.chars().allMatch(Character::isUpperCase);
    String folded = Fold.of(letters).replace("\u200C", "");
    return vocabulary.add(acronym ? Vocabulary.ACRONYM + folded : folded);
  }
}
