package org.tensionwire.enrich.tag.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * One sentence of a reading with its parties by position.
 *
 * @param index counted over the whole story, the title's sentences first
 * @param weight how much its place in the story counts: 1 is the middle of the body
 * @param speaker who says what the sentence quotes, where its paragraph tells
 * @param mentions the names in it, by position
 */
public record Sentence(
    Reading reading,
    int from,
    int to,
    int index,
    boolean title,
    double weight,
    List<Party> parties,
    @Nullable Party speaker,
    List<Mention> mentions) {

  public int charStart() {
    return reading.tokens().start(from);
  }

  public int charEnd() {
    return reading.tokens().end(to - 1);
  }

  public boolean question() {
    for (int i = to - 1; i >= from && i > to - 4; i--) {
      if (reading.tokens().kind(i) == Tokens.QUESTION) {
        return true;
      }
    }
    return false;
  }
}
