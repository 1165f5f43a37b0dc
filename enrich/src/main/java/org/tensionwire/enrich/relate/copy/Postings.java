package org.tensionwire.enrich.relate.copy;

import java.util.Arrays;

/**
 * Under which of their hashes the latest originals are found: a ring of entries, chained by bucket,
 * the latest first. The oldest entries are overwritten, so nothing is ever searched for removal.
 * Memory: 192 bytes an original, and up to twice that just after it grew. For one thread.
 */
final class Postings {
  /** Hashes under which an original is found: its smallest ones. */
  static final int KEYS = 16;

  /** Looked up of a text: more, since what it adds to its original has small hashes too. */
  static final int QUERIED = 2 * KEYS;

  /** Latest originals taken from under one hash: boilerplate is shared by many. */
  static final int MOST_PER_KEY = 32;

  /** Entries passed in one chain, other hashes and forgotten originals among them. */
  private static final int MOST_STEPS = 256;

  private static final int SMALLEST = 1 << 10;
  private static final int HEADS_PER_ORIGINAL = 16;
  private static final int NONE = -1;
  private static final int NO_KEY = 0;

  private final int most;
  private int capacity;
  private int[] heads = {};
  private int[] keys = {};
  private int[] previous = {};
  private boolean[] forgotten = {};
  private long oldest;
  private long next;

  /**
   * @param most originals remembered, a power of two
   */
  Postings(int most) {
    this.most = most;
    clear(Math.min(SMALLEST, most));
  }

  private void clear(int size) {
    capacity = size;
    heads = filled(size * HEADS_PER_ORIGINAL);
    keys = new int[size * KEYS];
    previous = filled(size * KEYS);
    forgotten = new boolean[size];
  }

  private static int[] filled(int size) {
    int[] values = new int[size];
    Arrays.fill(values, NONE);
    return values;
  }

  long next() {
    return next;
  }

  /** Starts with {@code number}, where nothing has been added yet. */
  void startAt(long number) {
    oldest = number;
    next = number;
  }

  /** Adds an original under the next number, or a later one. */
  void add(long number, long[] ascending) {
    if (number - oldest >= capacity && capacity < most) {
      grow();
    }
    while (next < number) {
      forgotten[slot(next++)] = true;
    }
    next = number + 1;
    oldest = Math.max(oldest, next - capacity);
    int slot = slot(number);
    forgotten[slot] = false;
    for (int i = 0; i < KEYS; i++) {
      int at = slot * KEYS + i;
      keys[at] = i < ascending.length ? (int) ascending[i] : NO_KEY;
      link(at);
    }
  }

  private void link(int at) {
    if (keys[at] == NO_KEY) {
      return;
    }
    int bucket = bucket(keys[at]);
    previous[at] = heads[bucket];
    heads[bucket] = at;
  }

  void forget(long number) {
    if (number >= oldest && number < next) {
      forgotten[slot(number)] = true;
    }
  }

  /** Whether the original is too old to be found since later ones took its place. */
  boolean isOverwritten(long number) {
    return number < oldest;
  }

  /** Collects the numbers found under a hash, the latest first; gives how many are there then. */
  int find(long hash, long[] found, int count) {
    int key = (int) hash;
    if (key == NO_KEY) {
      return count;
    }
    int at = heads[bucket(key)];
    long before = Long.MAX_VALUE;
    int taken = 0;
    for (int steps = 0; at != NONE && steps < MOST_STEPS && taken < MOST_PER_KEY; steps++) {
      long number = numberOf(at / KEYS);
      if (number > before) {
        break;
      }
      before = number;
      if (keys[at] == key && !forgotten[at / KEYS]) {
        found[count + taken++] = number;
      }
      at = previous[at];
    }
    return count + taken;
  }

  private long numberOf(int slot) {
    long newest = next - 1;
    return newest - (newest - slot & capacity - 1);
  }

  private int slot(long number) {
    return (int) (number & capacity - 1);
  }

  private int bucket(int key) {
    return key & heads.length - 1;
  }

  private void grow() {
    int[] before = keys;
    boolean[] gone = forgotten;
    int size = capacity;
    long end = next;
    clear(capacity * 2);
    for (long number = oldest; number < end; number++) {
      int from = (int) (number & size - 1);
      forgotten[slot(number)] = gone[from];
      copy(before, from * KEYS, slot(number) * KEYS);
    }
  }

  private void copy(int[] from, int at, int to) {
    for (int i = 0; i < KEYS; i++) {
      keys[to + i] = from[at + i];
      link(to + i);
    }
  }
}
