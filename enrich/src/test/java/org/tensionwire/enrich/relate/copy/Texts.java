package org.tensionwire.enrich.relate.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Invented texts: each seed has words and paragraphs of its own. */
final class Texts {
  static final Instant SEEN = Instant.parse("2020-01-03T02:00:00Z");

  private Texts() {}

  /** Eight paragraphs of forty words. */
  static List<String> paragraphs(int seed) {
    Random random = new Random(seed);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      paragraphs.add(
          random.ints(40, 0, 3_000).mapToObj(Texts::word).collect(Collectors.joining(" ")) + ".");
    }
    return paragraphs;
  }

  static String text(int seed) {
    return String.join("\n\n", paragraphs(seed));
  }

  /** Every so many words another one stands instead. */
  static String edited(String text, int every) {
    String[] words = text.split(" ");
    for (int i = every / 2; i < words.length; i += every) {
      words[i] = "edited" + i;
    }
    return String.join(" ", words);
  }

  static String joined(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  static String firstWords(String text, int count) {
    return String.join(" ", Arrays.copyOf(text.split("\\s+"), count));
  }

  private static String word(int number) {
    return "w" + Integer.toString(number, Character.MAX_RADIX);
  }

  static Original original(String id, String title, String text) {
    return original(id, SEEN, title, text);
  }

  static Original original(String id, Instant seen, String title, String text) {
    return new Original(id, false, seen, seen, Signature.of(title, text).orElseThrow());
  }
}
