package org.tensionwire.enrich.relate.match;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The weights in the source of {@link Likeness}, one a line with what it weighs. */
final class WeightLines {
  private static final Pattern LINE = Pattern.compile("(?m)^    -?\\d+\\.\\d+(?=,? // )");

  private WeightLines() {}

  /** The source with other weights in it. */
  static String replaced(String source, double[] weights) {
    Matcher lines = LINE.matcher(source);
    if (lines.results().count() != weights.length) {
      throw new IllegalArgumentException("there are not " + weights.length + " lines of weights");
    }
    int[] next = {0};
    return lines
        .reset()
        .replaceAll(line -> String.format(Locale.ROOT, "    %.2f", weights[next[0]++]));
  }
}
