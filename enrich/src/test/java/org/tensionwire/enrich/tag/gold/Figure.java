package org.tensionwire.enrich.tag.gold;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts of what agrees, what is too much and what is missing. Not thread-safe. */
final class Figure {
  private int both;
  private int extra;
  private int missing;

  <T> void add(Set<T> want, Set<T> got) {
    Set<T> common = new HashSet<>(want);
    common.retainAll(got);
    both += common.size();
    extra += got.size() - common.size();
    missing += want.size() - common.size();
  }

  void add(boolean want, boolean got) {
    both += want && got ? 1 : 0;
    extra += !want && got ? 1 : 0;
    missing += want && !got ? 1 : 0;
  }

  /** For a share: what is right counts as common, what is wrong as missing. */
  void add(boolean right) {
    both += right ? 1 : 0;
    missing += right ? 0 : 1;
  }

  double precision() {
    return both == 0 ? 0 : (double) both / (both + extra);
  }

  double recall() {
    return both == 0 ? 0 : (double) both / (both + missing);
  }

  double f1() {
    return both == 0 ? 0 : 2.0 * both / (2 * both + extra + missing);
  }

  int of() {
    return both + missing;
  }

  /** Precision, recall and F1. */
  String three() {
    return String.format(Locale.ROOT, "%.3f/%.3f/%.3f", precision(), recall(), f1());
  }

  /** The share of what is right. */
  String share() {
    return of() == 0 ? "-" : String.format(Locale.ROOT, "%.3f of %d", recall(), of());
  }
}
