package org.tensionwire.cli.health;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A figure with a name in Prometheus' style.
 *
 * @param label name of the one label, or empty
 * @param value of that label
 */
public record Metric(String name, String label, String value, double figure) {

  public static Metric of(String name, double figure) {
    return new Metric(name, "", "", figure);
  }

  /** One metric per entry, told apart by {@code label}. */
  public static Stream<Metric> each(String name, String label, Map<String, Long> figures) {
    return figures.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Metric(name, label, entry.getKey(), entry.getValue()));
  }

  /** The line in Prometheus' text format. */
  String line() {
    String labels = label.isEmpty() ? "" : "{" + label + "=\"" + escaped(value) + "\"}";
    return name + labels + " " + number(figure);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String number(double figure) {
    return figure == Math.rint(figure)
        ? String.format(Locale.ROOT, "%.0f", figure)
        : String.format(Locale.ROOT, "%s", figure);
  }
}
