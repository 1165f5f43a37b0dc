package org.tensionwire.enrich.tag.name;

import java.util.List;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * A text with everything the pack knows marked on its tokens.
 *
 * @param classes the word classes of each token, as bits
 * @param mentions by position
 * @param hits by position
 */
public record Reading(
    Tokens tokens, Grammar grammar, long[] classes, List<Mention> mentions, List<TriggerHit> hits) {

  public boolean has(int token, long mask) {
    return (classes[token] & mask) != 0;
  }

  public boolean any(int from, int to, long mask) {
    for (int i = Math.max(0, from); i < to; i++) {
      if ((classes[i] & mask) != 0) {
        return true;
      }
    }
    return false;
  }

  public boolean is(int token, int grammarBits) {
    return grammar.is(tokens.word(token), grammarBits);
  }

  public String word(int token) {
    return grammar.word(tokens.word(token));
  }

  Reading with(List<Mention> settled) {
    return new Reading(tokens, grammar, classes, List.copyOf(settled), hits);
  }
}
