package org.tensionwire.enrich.tag.time;

import org.tensionwire.enrich.tag.text.Tokens;

/** Recognises "BAGHDAD, Jan 3 (Agency) -", which says when and where a story was written. */
public final class Dateline {
  private static final int LONGEST = 18;

  private Dateline() {}

  /** The token after a dateline at {@code from}; {@code from} where there is none. */
  public static int end(Tokens tokens, int from, int to) {
    boolean upper = from < to && tokens.isWord(from) && upper(tokens, from);
    for (int i = from; i < Math.min(to, from + LONGEST); i++) {
      byte kind = tokens.kind(i);
      if (kind == Tokens.DASH) {
        return upper || i > from && tokens.kind(i - 1) == Tokens.CLOSE ? i + 1 : from;
      }
      boolean passes =
          kind == Tokens.WORD && (tokens.capital(i) || tokens.glued(i))
              || kind == Tokens.NUMBER
              || kind == Tokens.COMMA
              || kind == Tokens.OPEN
              || kind == Tokens.CLOSE
              || kind == Tokens.STOP
              || kind == Tokens.OTHER;
      if (!passes) {
        return from;
      }
    }
    return from;
  }

  private static boolean upper(Tokens tokens, int token) {
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      if (Character.isLowerCase(tokens.text().charAt(i))) {
        return false;
      }
    }
    return tokens.end(token) - tokens.start(token) > 1;
  }
}
