package org.tensionwire.enrich.relate.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of an incident say, in bounded space.
 *
 * @param reports how many made it
 * @param languages of the reports, at most {@link #MOST}
 * @param text mean of the reports' terms
 * @param codes how often each code was a report's main action
 * @param places of the reports' main actions with what lies around them
 * @param days on which the reports say that it happened
 * @param last day of the latest report; null where no report has a date
 * @param killing the person whose killing it is
 */
public record Profile(
    String incident,
    int reports,
    List<String> languages,
    Weights text,
    Weights lead,
    Weights acts,
    Map<String, Integer> codes,
    List<List<String>> places,
    List<LocalDate> days,
    @Nullable LocalDate last,
    @Nullable String killing,
    Instant seen) {
  static final int TEXT_TERMS = 100;
  static final int LEAD_TERMS = 60;
  static final int ACTS = 60;

  /** Of languages, codes, places and days. */
  static final int MOST = 8;

  public Profile {
    languages = List.copyOf(languages);
    places = List.copyOf(places);
    days = List.copyOf(days);
  }

  static Profile blank(String incident, Instant seen) {
    return new Profile(
        incident,
        0,
        List.of(),
        Weights.NONE,
        Weights.NONE,
        Weights.NONE,
        Map.of(),
        List.of(),
        List.of(),
        null,
        null,
        seen);
  }

  Profile with(Sketch story, Instant now) {
    return new Profile(
        incident,
        reports + 1,
        with(languages, story.language()),
        text.mean(reports, story.text(), TEXT_TERMS),
        lead.mean(reports, story.lead(), LEAD_TERMS),
        acts.plus(story.acts(), ACTS),
        counted(story),
        story.place().isEmpty() ? places : with(places, story.place()),
        with(days, story.actDay()),
        later(last, story.day()),
        killing == null ? story.killing() : killing,
        now.isAfter(seen) ? now : seen);
  }

  private static <T> List<T> with(List<T> known, @Nullable T more) {
    if (more == null || known.contains(more) || known.size() == MOST) {
      return known;
    }
    List<T> all = new ArrayList<>(known);
    all.add(more);
    return all;
  }

  private Map<String, Integer> counted(Sketch story) {
    if (story.codes().isEmpty()) {
      return codes;
    }
    Map<String, Integer> counted = new TreeMap<>(codes);
    String code = story.codes().get(0);
    if (counted.size() < MOST || counted.containsKey(code)) {
      counted.merge(code, 1, Integer::sum);
    }
    return counted;
  }

  static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  /** The code that most reports have; empty without any. */
  String code() {
    return codes.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  boolean hasType(String type) {
    return codes.keySet().stream().anyMatch(code -> code.startsWith(type + "|"));
  }

  /** This one with what a younger one brings that turned out to be the same. */
  Profile merged(Profile younger) {
    Set<String> all = new LinkedHashSet<>(languages);
    all.addAll(younger.languages);
    return new Profile(
        incident,
        reports + younger.reports,
        all.stream().limit(MOST).toList(),
        text.mean(reports, younger.text, TEXT_TERMS),
        lead.mean(reports, younger.lead, LEAD_TERMS),
        acts.plus(younger.acts, ACTS),
        codes,
        places,
        days,
        later(last, younger.last),
        killing == null ? younger.killing : killing,
        younger.seen.isAfter(seen) ? younger.seen : seen);
  }
}
