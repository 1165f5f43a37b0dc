package org.tensionwire.enrich.clean;

import java.util.Arrays;

/** Finds the words of {@link Hint} in class names and ids. Immutable. */
final class HintTrie {
  private static final int LETTERS = 26;
  private static final int FOUND_WITHIN = 6;
  private static final int MAX_CHARS = 300;
  private static final HintTrie HINTS = new HintTrie();

  private short[] next = new short[64 * LETTERS];
  private int[] starting = new int[64];
  private int[] within = new int[64];
  private int[] whole = new int[64];
  private int size = 1;

  private HintTrie() {
    for (Hint hint : Hint.values()) {
      for (String word : hint.words()) {
        add(word, hint.bit());
      }
    }
  }

  /** Bits of the hints that {@code names} gives. */
  static int scan(String names) {
    int found = 0;
    int end = Math.min(names.length(), MAX_CHARS);
    boolean after = false;
    for (int i = 0; i < end; i++) {
      char c = names.charAt(i);
      boolean starts = !after || isUpper(c) && !isUpper(names.charAt(i - 1));
      if (letter(c) >= 0) {
        found |= HINTS.match(names, i, end, starts);
      }
      after = letter(c) >= 0;
    }
    return found;
  }

  private int match(String names, int from, int end, boolean starts) {
    int found = 0;
    int node = 0;
    for (int i = from; i < end; i++) {
      char c = names.charAt(i);
      int letter = letter(c);
      if (letter < 0) {
        if (c == '-' || c == '_') {
          continue;
        }
        return found;
      }
      node = next[node * LETTERS + letter];
      if (node == 0) {
        return found;
      }
      found |= within[node] | (starts ? starting[node] : 0);
      if (starts && whole[node] != 0 && endsToken(names, i + 1, end)) {
        found |= whole[node];
      }
    }
    return found;
  }

  private static boolean endsToken(String names, int at, int end) {
    return at >= end || letter(names.charAt(at)) < 0 || isUpper(names.charAt(at));
  }

  private void add(String word, int bit) {
    boolean token = word.endsWith("!");
    String letters = token ? word.substring(0, word.length() - 1) : word;
    int node = 0;
    for (int i = 0; i < letters.length(); i++) {
      int slot = node * LETTERS + letter(letters.charAt(i));
      if (next[slot] == 0) {
        int grown = grow();
        next[slot] = (short) grown;
      }
      node = next[slot];
    }
    int[] table = token ? whole : letters.length() >= FOUND_WITHIN ? within : starting;
    table[node] |= bit;
  }

  private int grow() {
    if (size == starting.length) {
      next = Arrays.copyOf(next, next.length * 2);
      starting = Arrays.copyOf(starting, size * 2);
      within = Arrays.copyOf(within, size * 2);
      whole = Arrays.copyOf(whole, size * 2);
    }
    return size++;
  }

  private static int letter(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' : -1;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
