package org.tensionwire.enrich.tag.time;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;

/** The folded words of a stretch of tokens, each read once and only where asked for. */
final class Words {
  private final Tokens tokens;
  private final int from;
  private final @Nullable String[] folded;

  Words(Tokens tokens, int from, int to) {
    this.tokens = tokens;
    this.from = from;
    this.folded = new String[to - from];
  }

  /** "" outside of the stretch and for what is neither word nor number. */
  String at(int token) {
    int at = token - from;
    if (at < 0 || at >= folded.length) {
      return "";
    }
    String word = folded[at];
    if (word == null) {
      boolean reads = tokens.isWord(token) || tokens.isNumber(token);
      word = reads ? Fold.of(tokens.raw(token)) : "";
      folded[at] = word;
    }
    return word;
  }
}
