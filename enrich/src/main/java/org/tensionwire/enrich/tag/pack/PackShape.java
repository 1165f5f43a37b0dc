package org.tensionwire.enrich.tag.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each file holds at its top level, so that a misspelt section is a fault and not a silence.
 */
final class PackShape {
  private static final String WORDS = "words";
  private static final Map<String, Set<String>> SECTIONS =
      Map.of(
          "pack.yaml", Set.of("id", "version", "title", "languages", "attribution"),
          "sides.yaml", Set.of("sides"),
          "actors.yaml", Set.of("actors"),
          "places.yaml", Set.of("places"),
          "actions.yaml", Set.of("types", "irregular", "turns", "triggers"),
          "severity.yaml", Set.of("weights"),
          "weights.yaml", Set.of("grade", "action"));

  private static final Set<String> LISTS = Set.of("sides", "actors", "places", "triggers");
  private static final Set<String> MAPS =
      Set.of("types", "irregular", "weights", "grade", "action", WORDS);

  /** Numbers without which no story can be graded, by file. */
  private static final Map<String, List<String>> WEIGHTS =
      Map.of(
          "severity.yaml", List.of("dyad-usa-irn", "dyad-iraq"),
          "weights.yaml", List.of("grade.secondary", "grade.central", "action.cut"));

  /** A version and an id are parts of keys, headers and logs. */
  private static final String PLAIN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private final PackCompiler pack;

  PackShape(PackCompiler pack) {
    this.pack = pack;
  }

  void check(Map<String, Node> files) {
    files.forEach(this::sections);
    head(files.get("pack.yaml"), "id");
    head(files.get("pack.yaml"), "version");
  }

  void checkWeights(Map<String, Node> files) {
    files.forEach(
        (name, file) -> {
          for (String weight : WEIGHTS.getOrDefault(name, List.of())) {
            if (!pack.weights.containsKey(weight)) {
              pack.faults.add(
                  file, Fault.Code.MISSING_FIELD, "lacks the weight \"" + weight + "\"");
            }
          }
        });
  }

  private void sections(String name, Node file) {
    Set<String> known = new HashSet<>(SECTIONS.getOrDefault(name, Set.of()));
    known.add(WORDS);
    pack.allowed(file, known);
    for (Map.Entry<String, Node> section : file.fields.entrySet()) {
      boolean list = LISTS.contains(section.getKey());
      boolean map = MAPS.contains(section.getKey());
      Node node = section.getValue();
      if (list && node.items.isEmpty() || map && node.fields.isEmpty()) {
        String wanted = list ? "\" is no list of entries" : "\" has no fields";
        pack.faults.add(node, Fault.Code.WRONG_SHAPE, "\"" + section.getKey() + wanted);
      }
    }
    if (file.fields.isEmpty()) {
      pack.faults.add(file, Fault.Code.WRONG_SHAPE, "has no sections");
    }
  }

  private void head(Node head, String field) {
    String text = head.text(field);
    if (text != null && !text.isBlank() && !text.matches(PLAIN)) {
      pack.faults.add(
          head.fields.get(field),
          Fault.Code.BAD_VALUE,
          "\"" + field + "\" may hold letters, digits, dots, hyphens and underscores, at most 64");
    }
  }
}
