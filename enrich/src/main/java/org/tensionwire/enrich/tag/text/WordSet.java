package org.tensionwire.enrich.tag.text;

import java.util.Collection;

/** A set of folded words that is asked about a token without building a string. Thread-safe. */
public final class WordSet {
  private final String[] slots;
  private final boolean[] firsts = new boolean[Character.MAX_VALUE + 1];
  private int longest;

  public WordSet(Collection<String> words) {
    int room = Integer.highestOneBit(Math.max(8, words.size() * 4)) * 2;
    slots = new String[room];
    for (String word : words) {
      add(Fold.of(word));
    }
  }

  /** Whether the word at a token is one of the set. */
  public boolean has(Tokens tokens, int token) {
    String text = tokens.text();
    int start = tokens.start(token);
    int length = tokens.end(token) - start;
    if (length > longest || !firsts[Fold.of(text.charAt(start))]) {
      return false;
    }
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + Fold.of(text.charAt(start + i));
    }
    for (int slot = spread(hash); slots[slot] != null; slot = (slot + 1) & (slots.length - 1)) {
      if (same(slots[slot], text, start, length)) {
        return true;
      }
    }
    return false;
  }

  private void add(String word) {
    int slot = spread(word.hashCode());
    while (slots[slot] != null) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = word;
    firsts[word.charAt(0)] = true;
    longest = Math.max(longest, word.length());
  }

  private int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  }

  private static boolean same(String word, String text, int start, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != Fold.of(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }
}
