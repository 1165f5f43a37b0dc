package org.tensionwire.enrich.relate.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How rare words and entities are in tension news: a fixed table, counted over the bundled sample
 * stories, so that the same story weighs the same on every replay. What the table does not have is
 * rarer than anything in it.
 */
final class TermTable {
  static final TermTable BUNDLED = bundled();

  /** What is not in the table counts as seen in half a story. */
  private static final double UNSEEN = 0.5;

  private final Map<String, Integer> counts = new HashMap<>();

  TermTable(Map<String, Integer> counts) {
    this.counts.putAll(counts);
  }

  /** Logarithm of one over the share of stories that have {@code term}. */
  double rarity(String term) {
    int stories = counts.getOrDefault(term.startsWith("@") ? "@" : "", 1);
    return Math.log((stories + 1) / (counts.getOrDefault(term, 0) + UNSEEN));
  }

  private static TermTable bundled() {
    Map<String, Integer> counts = new HashMap<>();
    try (InputStream in = TermTable.class.getResourceAsStream("terms.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\t", -1))
          .forEach(cells -> counts.put(cells[0], Integer.valueOf(cells[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TermTable(counts);
  }
}
