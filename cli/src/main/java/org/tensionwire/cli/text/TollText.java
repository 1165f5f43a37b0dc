package org.tensionwire.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A toll in words. */
final class TollText {
  private TollText() {}

  /** Empty where nothing is known. */
  static String of(
      @Nullable Integer killedMin, @Nullable Integer killedMax, @Nullable Integer injuredMin) {
    List<String> parts = new ArrayList<>();
    if (killedMin != null || killedMax != null) {
      parts.add("killed " + range(killedMin, killedMax));
    }
    if (injuredMin != null) {
      parts.add("injured " + range(injuredMin, null));
    }
    return String.join(", ", parts);
  }

  private static String range(@Nullable Integer low, @Nullable Integer high) {
    if (low == null) {
      return "at most " + high;
    }
    if (high == null) {
      return "at least " + low;
    }
    return low.equals(high) ? low.toString() : low + " to " + high;
  }
}
