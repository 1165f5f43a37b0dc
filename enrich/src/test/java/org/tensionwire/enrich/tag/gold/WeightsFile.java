package org.tensionwire.enrich.tag.gold;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The file of a pack that holds fitted weights. */
final class WeightsFile {
  private WeightsFile() {}

  static String of(Map<String, Double> weights) {
    StringBuilder file = new StringBuilder();
    file.append("# yaml-language-server: $schema=../schema/weights.schema.json\n");
    file.append("# Written by enrich/train-tags; docs/rules.md says what each feature is.\n");
    String section = "";
    for (Map.Entry<String, Double> weight : new TreeMap<>(weights).entrySet()) {
      int dot = weight.getKey().indexOf('.');
      String its = weight.getKey().substring(0, dot);
      if (!its.equals(section)) {
        section = its;
        file.append(section).append(":\n");
      }
      String name = weight.getKey().substring(dot + 1);
      file.append(String.format(Locale.ROOT, "  %s: %.3f%n", name, weight.getValue()));
    }
    return file.toString();
  }
}
