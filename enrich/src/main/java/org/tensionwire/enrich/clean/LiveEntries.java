package org.tensionwire.enrich.clean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.Span;

/** Finds the entries of a live page: like elements in a row, each with a time and prose. */
final class LiveEntries {
  private static final int FEWEST = 3;
  private static final int CLIMB = 8;

  /** Entries that hold less than this share of the text are something beside the story. */
  private static final double SHARE = 0.4;

  private final Outline outline;
  private final Prose prose;

  private LiveEntries(Outline outline, Prose prose) {
    this.outline = outline;
    this.prose = prose;
  }

  static List<Part.Entry> of(Outline outline, Prose prose) {
    return outline.times().size() < FEWEST ? List.of() : new LiveEntries(outline, prose).entries();
  }

  private List<Part.Entry> entries() {
    List<Part.Entry> best = List.of();
    int most = (int) (SHARE * prose.length());
    for (Map<Integer, Instant> members : groups().values()) {
      if (members.size() < FEWEST) {
        continue;
      }
      List<Part.Entry> found = read(members);
      int chars = found.stream().mapToInt(e -> e.span().end() - e.span().start()).sum();
      if (found.size() >= FEWEST && chars > most) {
        best = found;
        most = chars;
      }
    }
    return best;
  }

  /** Like elements under one parent with the first time in each. */
  private Map<Long, Map<Integer, Instant>> groups() {
    Map<Long, Map<Integer, Instant>> groups = new LinkedHashMap<>();
    outline
        .times()
        .forEach(
            (node, time) -> {
              int at = node;
              for (int step = 0; step < CLIMB && at > 0; step++, at = outline.parent(at)) {
                long key = (long) outline.parent(at) << 32 | outline.ownSignature(at) & 0xffffffffL;
                groups.computeIfAbsent(key, k -> new LinkedHashMap<>()).putIfAbsent(at, time);
              }
            });
    return groups;
  }

  private List<Part.Entry> read(Map<Integer, Instant> members) {
    List<Part.Entry> entries = new ArrayList<>();
    members.forEach(
        (node, time) -> {
          int start = -1;
          int end = -1;
          for (int i = 0; i < prose.blocks().size(); i++) {
            if (outline.isWithin(prose.blocks().get(i).node(), node)) {
              Span span = prose.parts().get(i).span();
              start = start < 0 ? span.start() : start;
              end = span.end();
            }
          }
          if (end > start && start >= 0) {
            entries.add(new Part.Entry(time, new Span(start, end)));
          }
        });
    return entries;
  }
}
