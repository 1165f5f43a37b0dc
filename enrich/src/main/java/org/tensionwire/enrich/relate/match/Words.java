package org.tensionwire.enrich.relate.match;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.tag.text.Fold;

/** The words of a text as they are compared: folded, and in Latin letters without their endings. */
final class Words {
  private static final int MIN_LETTERS = 2;
  private static final int MIN_STEM = 4;

  private Words() {}

  /**
   * @param start where it stands in the text
   * @param term folded, without its ending
   * @param capital whether it begins with a capital letter
   * @param opens whether it begins a sentence or a quotation, where capitals say nothing
   */
  record Word(int start, String term, boolean capital, boolean opens) {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    boolean opens = true;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!Character.isLetterOrDigit(c)) {
        opens |= c == '.' || c == '!' || c == '?' || c == '\n' || c == '"' || c == '\u201C';
        at++;
        continue;
      }
      int end = end(text, at);
      String term = stem(Fold.of(text.substring(at, end)));
      if (counts(term)) {
        words.add(new Word(at, term, Character.isUpperCase(c), opens));
      }
      opens = false;
      at = end;
    }
    return words;
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean counts(String term) {
    return term.length() >= MIN_LETTERS || !term.isEmpty() && Character.isDigit(term.charAt(0));
  }

  private static String stem(String word) {
    if (word.length() <= MIN_STEM || word.charAt(0) > 'z') {
      return word;
    }
    String stem = withoutEnding(word);
    return stem.length() > MIN_STEM && stem.endsWith("e") ? cut(stem, 1) : stem;
  }

  private static String withoutEnding(String word) {
    if (word.endsWith("ing") && word.length() > MIN_STEM + 2) {
      return cut(word, 3);
    }
    if (word.endsWith("ed") && word.length() > MIN_STEM + 1) {
      return cut(word, 2);
    }
    if (word.endsWith("ies")) {
      return cut(word, 3) + 'y';
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural ? cut(word, 1) : word;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
