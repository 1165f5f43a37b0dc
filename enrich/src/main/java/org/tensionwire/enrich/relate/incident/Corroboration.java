package org.tensionwire.enrich.relate.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;

/**
 * Who vouches for an incident independently. Copies of one text speak with one voice, that of the
 * earliest report of the text that stands; publishers with one owner do not corroborate each other.
 *
 * @param voices one report for each text, the earliest first
 * @param copies number of the other standing reports
 */
record Corroboration(List<Report> voices, int copies) {

  static Corroboration of(Reports reports) {
    Map<String, String> originals = new HashMap<>();
    reports.all().stream()
        .filter(report -> report.getCopyOf() != null)
        .forEach(report -> originals.put(report.getStoryId(), report.getCopyOf()));
    List<Report> standing = reports.standing();
    Set<String> heard = new HashSet<>();
    List<Report> voices = new ArrayList<>();
    // An original speaks for its text also where a copy of it was seen first.
    standing.stream()
        .filter(it -> it.getCopyOf() == null)
        .forEach(it -> hear(it, originals, heard, voices));
    standing.stream()
        .filter(it -> it.getCopyOf() != null)
        .forEach(it -> hear(it, originals, heard, voices));
    return new Corroboration(voices, standing.size() - voices.size());
  }

  private static void hear(
      Report report, Map<String, String> originals, Set<String> heard, List<Report> voices) {
    if (heard.add(text(report.getStoryId(), originals))) {
      voices.add(report);
    }
  }

  /** The story at the beginning of a chain of copies. */
  private static String text(String storyId, Map<String, String> originals) {
    String text = storyId;
    for (int steps = 0; originals.containsKey(text) && steps <= originals.size(); steps++) {
      text = originals.get(text);
    }
    return text;
  }

  int owners() {
    return (int) voices.stream().map(Corroboration::owner).distinct().count();
  }

  int stateAffiliatedOwners() {
    return (int)
        voices.stream()
            .filter(report -> report.getPublisher().getStateAffiliation() != null)
            .map(Corroboration::owner)
            .distinct()
            .count();
  }

  /** Of a publisher whose owner is unknown, itself. */
  static String owner(Report report) {
    Publisher publisher = report.getPublisher();
    return publisher.getOwner() == null ? "publisher:" + publisher.getId() : publisher.getOwner();
  }
}
