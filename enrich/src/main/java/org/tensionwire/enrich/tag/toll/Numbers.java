package org.tensionwire.enrich.tag.toll;

import java.util.HashMap;
import java.util.Map;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;

/** Reads whole numbers in digits and English words. */
final class Numbers {
  static final int NONE = -1;
  private static final Map<String, Integer> WORDS = words();

  private Numbers() {}

  /** The number at a token, or {@link #NONE}; "dozens" is none, "two dozen" is read at "two". */
  static int at(Tokens tokens, int i) {
    if (tokens.kind(i) == Tokens.NUMBER) {
      return digits(tokens.raw(i));
    }
    Integer value = WORDS.get(Fold.of(tokens.raw(i)));
    if (value == null) {
      return NONE;
    }
    boolean dozen = i + 1 < tokens.count() && tokens.raw(i + 1).equals("dozen");
    boolean unit = value >= 20 && value < 100 && i + 1 < tokens.count() && tokens.glued(i + 1);
    if (unit) {
      return value + Math.max(0, WORDS.getOrDefault(Fold.of(tokens.raw(i + 1)), 0));
    }
    return dozen ? value * 12 : value;
  }

  private static int digits(String raw) {
    String plain = raw.replace(",", "");
    if (plain.length() > 7 || plain.isEmpty() || !plain.chars().allMatch(Character::isDigit)) {
      return NONE;
    }
    return Integer.parseInt(plain);
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    String[] small =
        ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen twenty")
            .split(" ");
    for (int i = 0; i < small.length; i++) {
      words.put(small[i], i + 1);
    }
    String[] tens = "thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      words.put(tens[i], 30 + 10 * i);
    }
    return words;
  }
}
