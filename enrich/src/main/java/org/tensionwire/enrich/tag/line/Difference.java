package org.tensionwire.enrich.tag.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tensionwire.enrich.tag.Action;
import org.tensionwire.enrich.tag.Tags;

/**
 * What two packs find differently in one story. Actions are told apart by type and ends; what is
 * left of them is status, day, place and toll.
 *
 * @param changes each as {@code what: before → after}, {@code + action}, {@code - action} or {@code
 *     ~ action}; empty where both find the same
 * @param before grade by the one
 * @param after grade by the other
 */
public record Difference(String id, int before, int after, List<Change> changes) {

  /** What kind of change it is; lower snake case on the wire. */
  public enum Kind {
    GRADE,
    DYADS,
    DIRECTION,
    ACTION_ADDED,
    ACTION_REMOVED,
    ACTION_CHANGED;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public record Change(Kind kind, String told) {}

  static Difference of(String id, Tags before, Tags after) {
    List<Change> changes = new ArrayList<>();
    value(changes, Kind.GRADE, before.grade(), after.grade());
    value(changes, Kind.DYADS, before.dyads(), after.dyads());
    value(changes, Kind.DIRECTION, before.direction(), after.direction());
    Map<String, String> was = actions(before);
    Map<String, String> is = actions(after);
    is.forEach(
        (action, facts) -> {
          if (!was.containsKey(action)) {
            changes.add(new Change(Kind.ACTION_ADDED, "+ " + action + " " + facts));
          } else if (!was.get(action).equals(facts)) {
            String told = "~ " + action + ": " + was.get(action) + " → " + facts;
            changes.add(new Change(Kind.ACTION_CHANGED, told));
          }
        });
    was.forEach(
        (action, facts) -> {
          if (!is.containsKey(action)) {
            changes.add(new Change(Kind.ACTION_REMOVED, "- " + action + " " + facts));
          }
        });
    return new Difference(id, before.grade(), after.grade(), List.copyOf(changes));
  }

  private static void value(List<Change> changes, Kind kind, Object before, Object after) {
    if (!before.equals(after)) {
      changes.add(new Change(kind, kind.wire() + ": " + before + " → " + after));
    }
  }

  private static Map<String, String> actions(Tags tags) {
    return tags.actions().stream()
        .collect(
            Collectors.toMap(
                Difference::ends, Difference::facts, (a, b) -> a + " | " + b, LinkedHashMap::new));
  }

  private static String ends(Action action) {
    return action.type()
        + " "
        + Objects.toString(action.actor(), "")
        + ">"
        + Objects.toString(action.recipient(), "");
  }

  private static String facts(Action action) {
    List<String> facts = new ArrayList<>();
    facts.add(action.status());
    if (action.date() != null) {
      facts.add(action.date().toString());
    }
    if (action.place() != null) {
      facts.add(action.place());
    }
    if (action.killed() != null) {
      facts.add("killed " + action.killed());
    }
    return String.join(", ", facts);
  }
}
