package org.tensionwire.enrich.tag.time;

import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;

/** The folded words of a stretch of tokens, read once; "" outside of it and for other tokens. */
final class Words {
  private final int from;
  private final String[] folded;

  Words(Tokens tokens, int from, int to) {
    this.from = from;
    this.folded = new String[to - from];
    for (int i = from; i < to; i++) {
      boolean reads = tokens.isWord(i) || tokens.isNumber(i);
      folded[i - from] = reads ? Fold.of(tokens.raw(i)) : "";
    }
  }

  String at(int token) {
    int at = token - from;
    return at < 0 || at >= folded.length ? "" : folded[at];
  }
}
