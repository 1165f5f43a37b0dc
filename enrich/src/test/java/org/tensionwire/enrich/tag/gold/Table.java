package org.tensionwire.enrich.tag.gold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Lays figures of several runs beside each other. */
final class Table {
  private Table() {}

  static String of(Map<String, List<Verdict>> runs, Predicate<Verdict> which, String title) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-24s", title));
    for (Map.Entry<String, List<Verdict>> run : runs.entrySet()) {
      head.append(String.format(Locale.ROOT, "%20s", run.getKey()));
      Figures figures = new Figures();
      run.getValue().stream()
          .filter(which)
          .forEach(v -> figures.add(v.labelled().label(), v.got()));
      figures.rows().forEach((k, v) -> rows.computeIfAbsent(k, n -> new ArrayList<>()).add(v));
    }
    StringBuilder table = new StringBuilder(head.append('\n'));
    rows.forEach(
        (name, cells) -> {
          table.append(String.format(Locale.ROOT, "%-24s", name));
          cells.forEach(cell -> table.append(String.format(Locale.ROOT, "%20s", cell)));
          table.append('\n');
        });
    return table.append('\n').toString();
  }
}
