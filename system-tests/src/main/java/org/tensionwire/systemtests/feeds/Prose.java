package org.tensionwire.systemtests.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes stories from templates. The same seed, serial number and revision give the same story; a
 * reference such as {@code s12r1} in the title tells which it is wherever the story turns up.
 */
public final class Prose {
  private final long seed;

  public Prose(long seed) {
    this.seed = seed;
  }

  /** A story of at least {@code length} characters. */
  public Draft write(int serial, int revision, boolean tension, int length) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + serial * 31L + 7);
    List<String> opening = tension ? conflict(random) : everydayLife(random);
    SplittableRandom rest = new SplittableRandom(random.nextLong() + revision);
    List<String> paragraphs = new ArrayList<>(opening.subList(1, opening.size()));
    if (revision > 1) {
      paragraphs.add("This report was extended with a " + revision + ". part.");
    }
    int written = paragraphs.stream().mapToInt(String::length).sum();
    while (written < length) {
      String paragraph = filler(rest) + " " + filler(rest) + " " + filler(rest);
      paragraphs.add(paragraph);
      written += paragraph.length();
    }
    return new Draft(
        opening.get(0) + " (" + new Reference(serial, revision) + ")", paragraphs, tension);
  }

  private static List<String> conflict(SplittableRandom random) {
    String place = pick(random, Words.PLACES);
    String day = pick(random, Words.DAYS);
    String group = pick(random, Words.GROUPS);
    int count = 2 + random.nextInt(40);
    return switch (random.nextInt(6)) {
      case 0 ->
          List.of(
              "US air strikes hit " + group + " near " + place,
              "The United States carried out air strikes on %s positions near %s on %s, killing %d fighters."
                  .formatted(group, place, day, count));
      case 1 ->
          List.of(
              "Iran fires missiles at US base near " + place,
              "Iran fired %d missiles at a base that houses US troops near %s on %s."
                  .formatted(count, place, day));
      case 2 ->
          List.of(
              group + " fires rockets at US troops in " + place,
              "%s fired %d rockets at US troops in %s on %s, Iraqi officials said."
                  .formatted(group, count, place, day));
      case 3 ->
          List.of(
              "US imposes new sanctions on Iran",
              "The United States imposed sanctions on %d Iranian officials on %s over an attack near %s."
                  .formatted(count, day, place));
      case 4 ->
          List.of(
              "Iran threatens United States after strike near " + place,
              "Iran threatened the United States with retaliation on %s after %d people died near %s."
                  .formatted(day, count, place));
      default ->
          List.of(
              "Iraq condemns US strike near " + place,
              "Iraq's government condemned the United States on %s over a strike near %s that killed %d soldiers."
                  .formatted(day, place, count));
    };
  }

  private static List<String> everydayLife(SplittableRandom random) {
    String town = pick(random, Words.TOWNS);
    String thing = pick(random, Words.THINGS);
    String title = "The %s %s of %s".formatted(pick(random, Words.ADJECTIVES), thing, town);
    return List.of(title, "In %s, the %s %s.".formatted(town, thing, pick(random, Words.VERBS)));
  }

  private static String filler(SplittableRandom random) {
    return "The %s %s near the %s of %s %s %s, while number %d of the %s %s waited."
        .formatted(
            pick(random, Words.ADJECTIVES),
            pick(random, Words.THINGS),
            pick(random, Words.THINGS),
            pick(random, Words.TOWNS),
            pick(random, Words.VERBS),
            pick(random, Words.TIMES),
            random.nextInt(1000),
            pick(random, Words.ADJECTIVES),
            pick(random, Words.THINGS));
  }

  private static String pick(SplittableRandom random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
