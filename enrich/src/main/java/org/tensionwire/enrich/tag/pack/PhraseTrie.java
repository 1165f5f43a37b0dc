package org.tensionwire.enrich.tag.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * Phrases of word numbers with a payload each. Time to match depends on the text, not on how many
 * phrases there are. Filled once, then shared.
 */
public final class PhraseTrie<T> {
  private long[] keys = new long[1024];
  private int[] children = new int[1024];
  private int transitions;

  /** The nodes that a first word leads to, by word: most words of a text lead nowhere. */
  private int[] first = new int[1024];

  private final List<List<T>> payloads = new ArrayList<>(List.of(List.of()));

  void add(int[] words, T payload) {
    int node = 0;
    for (int word : words) {
      int next = child(node, word);
      if (next == 0) {
        payloads.add(List.of());
        next = payloads.size() - 1;
        put(node, word, next);
      }
      node = next;
    }
    List<T> grown = new ArrayList<>(payloads.get(node));
    grown.add(payload);
    payloads.set(node, List.copyOf(grown));
  }

  /** The node a word leads to, 0 where none does. The root is 0. */
  public int child(int node, int word) {
    if (node == 0) {
      return word < first.length ? first[word] : 0;
    }
    long key = ((long) node << 32) | word;
    int mask = keys.length - 1;
    for (int slot = spread(key) & mask; children[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return children[slot];
      }
    }
    return 0;
  }

  public List<T> payloads(int node) {
    return payloads.get(node);
  }

  /** Calls back for each phrase that begins at a token, the shortest first. */
  public void match(Tokens tokens, int from, int end, Hit<T> hit) {
    int node = 0;
    for (int i = from; i < end && (i == from || tokens.word(i) != 0); i++) {
      node = child(node, tokens.word(i));
      if (node == 0) {
        return;
      }
      for (T payload : payloads.get(node)) {
        hit.at(payload, from, i + 1);
      }
    }
  }

  private void put(int node, int word, int child) {
    if (node == 0) {
      if (word >= first.length) {
        first = Arrays.copyOf(first, Math.max(word + 1, first.length * 2));
      }
      first[word] = child;
      return;
    }
    if (++transitions * 2 >= keys.length) {
      grow();
    }
    place(((long) node << 32) | word, child);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[oldKeys.length * 2];
    children = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldChildren[i] != 0) {
        place(oldKeys[i], oldChildren[i]);
      }
    }
  }

  private void place(long key, int child) {
    int mask = keys.length - 1;
    int slot = spread(key) & mask;
    while (children[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    children[slot] = child;
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40);
  }

  /** Takes a phrase found from one token up to, not including, another. */
  public interface Hit<T> {
    void at(T payload, int from, int to);
  }
}
