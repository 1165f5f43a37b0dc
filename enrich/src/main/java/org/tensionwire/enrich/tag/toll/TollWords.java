package org.tensionwire.enrich.tag.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.text.WordSet;

/** The words that say what befell people, and a sentence read by them. */
final class TollWords {
  static final Set<String> KILLED =
      Set.of(
          "killed",
          "killing",
          "kill",
          "kills",
          "dead",
          "died",
          "die",
          "dies",
          "deaths",
          "lives",
          "slain",
          "fatalities",
          "martyred",
          "death");
  static final Set<String> HURT =
      Set.of(
          "wounded",
          "wounding",
          "injured",
          "injuring",
          "injures",
          "injure",
          "wounds",
          "wound",
          "hurt",
          "injuries",
          "harmed",
          "unhurt");
  static final Set<String> BOTH = Set.of("casualties", "losses", "casualty");
  private static final WordSet SIGNS = signs();

  private final Tokens tokens;
  private final int from;
  private final int to;

  TollWords(Sentence sentence) {
    this.tokens = sentence.reading().tokens();
    this.from = sentence.from();
    this.to = sentence.to();
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  Tokens tokens() {
    return tokens;
  }

  /** Whether a word can say that people were killed or hurt. */
  boolean sign(int token) {
    return tokens.isWord(token) && SIGNS.has(tokens, token);
  }

  /** A folded word or number, "" for anything else and outside of the sentence. */
  String at(int token) {
    boolean inside = token >= from && token < to;
    return inside && (tokens.isWord(token) || tokens.isNumber(token))
        ? Fold.of(tokens.raw(token))
        : "";
  }

  boolean any(int first, int last, Set<String> words) {
    for (int i = Math.max(from, first); i < Math.min(to, last); i++) {
      if (words.contains(at(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comma, a semicolon or a stop parts what stands before from what follows. */
  boolean breaks(int token) {
    byte kind = tokens.kind(token);
    return kind == Tokens.SEMICOLON || kind == Tokens.STOP || kind == Tokens.COMMA;
  }

  private static WordSet signs() {
    List<String> signs = new ArrayList<>(KILLED);
    signs.addAll(HURT);
    signs.addAll(BOTH);
    return new WordSet(signs);
  }
}
