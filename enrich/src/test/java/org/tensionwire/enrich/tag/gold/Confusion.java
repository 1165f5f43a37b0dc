package org.tensionwire.enrich.tag.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.gold.Label.Deed;

/** What goes wrong in tags, by cause, and in which stories most. Not thread-safe. */
final class Confusion {
  private static final int WORST = 20;

  private final Map<Cause, Map<String, Integer>> missed = new EnumMap<>(Cause.class);
  private final Map<String, Integer> extra = new TreeMap<>();
  private final Map<String, Integer> main = new TreeMap<>();
  private final List<String> grades = new ArrayList<>();
  private final Map<String, Integer> faults = new HashMap<>();
  private int missing;

  void add(Studied story, Label got) {
    Label want = story.label();
    String id = story.labelled().id();
    if (want.grade() > 0 != got.grade() > 0) {
      grades.add(id + " wanted " + want.grade());
      faults.merge(id, want.grade() == 1 ? 2 : 5, Integer::sum);
    }
    if (want.grade() < 2) {
      return;
    }
    for (Deed deed : want.actions()) {
      if (got.actions().stream().noneMatch(deed::sameTriple)) {
        Cause cause = Cause.of(deed, story.analysis(), got);
        missed.computeIfAbsent(cause, c -> new TreeMap<>()).merge(deed.type(), 1, Integer::sum);
        faults.merge(id, 1, Integer::sum);
        missing++;
      }
    }
    for (Deed deed : got.actions()) {
      if (want.actions().stream().noneMatch(deed::sameTriple)) {
        boolean type = want.actions().stream().anyMatch(w -> w.type().equals(deed.type()));
        extra.merge(
            type ? "right type, wrong ends" : "wrong type: " + deed.type(), 1, Integer::sum);
        faults.merge(id, 1, Integer::sum);
      }
    }
    if (!want.actions().isEmpty()) {
      main(want.actions().get(0), got);
    }
  }

  private void main(Deed want, Label got) {
    List<Deed> same = got.actions().stream().filter(d -> d.type().equals(want.type())).toList();
    if (!same.isEmpty()) {
      attribute("date", want.date(), same.stream().map(Deed::date).toList());
      attribute("place", want.place(), same.stream().map(Deed::place).toList());
      attribute("killed", want.killed(), same.stream().map(Deed::killed).toList());
      attribute("status", want.status(), same.stream().map(Deed::status).toList());
    }
  }

  private void attribute(String name, @Nullable Object want, List<?> got) {
    if (want != null && got.stream().noneMatch(g -> Figures.same(g, want))) {
      boolean none = got.stream().allMatch(g -> g == null);
      main.merge(name + (none ? ": none found" : ": another found"), 1, Integer::sum);
    }
  }

  /** In words, one finding a line. */
  String report() {
    StringBuilder report = new StringBuilder();
    report.append(String.format("%d labelled actions of central stories are missed:%n", missing));
    missed.forEach(
        (cause, types) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "%5d %s %s%n",
                    types.values().stream().mapToInt(n -> n).sum(),
                    cause.words(),
                    types)));
    report.append(String.format("published, but not labelled:%n"));
    extra.forEach((what, n) -> report.append(String.format("%5d %s%n", n, what)));
    report.append(String.format("main action found, but its%n"));
    main.forEach((what, n) -> report.append(String.format("%5d %s%n", n, what)));
    report.append(String.format("relevance wrong: %s%n", grades));
    report.append(String.format("the worst stories, by number of faults:%n"));
    faults.entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(WORST)
        .forEach(f -> report.append(String.format("%5d %s%n", f.getValue(), f.getKey())));
    return report.toString();
  }
}
