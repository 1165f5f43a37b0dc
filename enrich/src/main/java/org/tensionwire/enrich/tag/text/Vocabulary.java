package org.tensionwire.enrich.tag.text;

import java.util.Arrays;

/**
 * Numbers words. A word is looked up from a slice of the text without building a string; one that
 * was never added is {@link #UNKNOWN}. Fill it first, then share it: only lookups are thread-safe.
 *
 * <p>Acronyms ("US", "U.S.") are words of their own, so that they are not taken for the pronoun:
 * they carry {@link #ACRONYM} in front.
 */
public final class Vocabulary {
  public static final int UNKNOWN = 0;
  public static final char ACRONYM = '^';

  /** The number of the possessive ending. */
  public static final int POSSESSIVE = 1;

  private int[] slots = new int[1024];
  private int[] hashes = new int[512];
  private String[] words = new String[512];
  private int size = 1;

  public Vocabulary() {
    add("'s");
  }

  /** The number of a folded word, which is added where it is new. */
  public int add(String word) {
    int hash = hash(word, 0, word.length());
    int found = find(word, hash);
    return found != UNKNOWN ? found : insert(word, hash);
  }

  public int get(CharSequence folded) {
    return find(folded, hash(folded, 0, folded.length()));
  }

  int find(CharSequence word, int hash) {
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int id = slots[slot];
      if (hashes[id] == hash && words[id].contentEquals(word)) {
        return id;
      }
    }
    return UNKNOWN;
  }

  int find(char[] buffer, int length, int hash) {
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int id = slots[slot];
      if (hashes[id] == hash && same(words[id], buffer, length)) {
        return id;
      }
    }
    return UNKNOWN;
  }

  public int size() {
    return size;
  }

  public String word(int id) {
    return words[id];
  }

  static int hash(int hash, char c) {
    return hash * 31 + c;
  }

  private static boolean same(String word, char[] buffer, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != buffer[i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(CharSequence word, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash(hash, word.charAt(i));
    }
    return hash;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private int insert(String word, int hash) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    if (size * 2 >= slots.length) {
      grow();
    }
    words[size] = word;
    hashes[size] = hash;
    place(size);
    return size++;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int id = 1; id < size; id++) {
      place(id);
    }
  }

  private void place(int id) {
    int mask = slots.length - 1;
    int slot = spread(hashes[id]) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = id;
  }
}
