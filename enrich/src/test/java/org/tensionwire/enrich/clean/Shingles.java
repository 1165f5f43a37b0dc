package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Multiset of four-word runs of a text, by which extraction is scored. */
final class Shingles {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");
  private static final int SIZE = 4;

  private Shingles() {}

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  static Map<String, Integer> of(String text) {
    List<String> words = words(text);
    Map<String, Integer> counts = new HashMap<>();
    if (words.isEmpty()) {
      return counts;
    }
    for (int i = 0; i < Math.max(1, words.size() - SIZE + 1); i++) {
      counts.merge(
          String.join(" ", words.subList(i, Math.min(words.size(), i + SIZE))), 1, Integer::sum);
    }
    return counts;
  }
}
