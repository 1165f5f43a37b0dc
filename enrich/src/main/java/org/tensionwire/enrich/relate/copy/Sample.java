package org.tensionwire.enrich.relate.copy;

import java.util.Arrays;

/** The smallest among values. */
final class Sample {
  private Sample() {}

  /** The {@code most} smallest distinct values in the order in which they first come. */
  static long[] smallest(long[] values, int most) {
    long bound = bound(values, most);
    long[] kept = new long[most];
    long[] seen = new long[most * 4];
    int count = 0;
    for (long value : values) {
      if (value <= bound && isNew(value, seen)) {
        kept[count++] = value;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static long bound(long[] values, int most) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i > 0 && sorted[i] == sorted[i - 1]) {
        continue;
      }
      if (++distinct == most) {
        return sorted[i];
      }
    }
    return Long.MAX_VALUE;
  }

  /** Adds a value to a hash table with open addresses, in which 0 is an empty place. */
  private static boolean isNew(long value, long[] seen) {
    long entry = value + 1;
    int at = (int) (entry * 0x9E3779B97F4A7C15L >>> 32) & seen.length - 1;
    while (seen[at] != 0) {
      if (seen[at] == entry) {
        return false;
      }
      at = at + 1 & seen.length - 1;
    }
    seen[at] = entry;
    return true;
  }
}
