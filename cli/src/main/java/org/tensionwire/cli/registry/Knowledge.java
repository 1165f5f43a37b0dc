package org.tensionwire.cli.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.registry.JournalEntry.LevelCleared;
import org.tensionwire.cli.registry.JournalEntry.LevelSet;
import org.tensionwire.cli.registry.JournalEntry.Registered;

/**
 * What the registry knows: the sum of its journal's entries. Not thread-safe; {@link Subjects}
 * guards it.
 */
final class Knowledge {
  private static final CompatibilityLevel DEFAULT = CompatibilityLevel.BACKWARD;

  private final Map<Integer, String> schemas = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final NavigableMap<String, NavigableMap<Integer, Registered>> subjects = new TreeMap<>();
  private final Map<String, CompatibilityLevel> levels = new HashMap<>();
  private CompatibilityLevel global = DEFAULT;

  void apply(JournalEntry entry) {
    if (entry instanceof Registered registered) {
      schemas.put(registered.id(), registered.schema());
      ids.put(registered.schema(), registered.id());
      subjects
          .computeIfAbsent(registered.subject(), name -> new TreeMap<>())
          .put(registered.version(), registered);
    } else if (entry instanceof LevelSet set) {
      level(set.subject(), set.level());
    } else if (entry instanceof LevelCleared cleared) {
      level(cleared.subject(), null);
    }
  }

  private void level(@Nullable String subject, @Nullable CompatibilityLevel level) {
    if (subject == null) {
      global = level == null ? DEFAULT : level;
    } else if (level == null) {
      levels.remove(subject);
    } else {
      levels.put(subject, level);
    }
  }

  Optional<String> schema(int id) {
    return Optional.ofNullable(schemas.get(id));
  }

  /** Id of a schema that is already known under any subject, or the next free one. */
  int idFor(String schema) {
    return ids.getOrDefault(schema, schemas.keySet().stream().max(Integer::compare).orElse(0) + 1);
  }

  List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** Versions of a subject, the latest last; empty where it does not exist. */
  List<Registered> versions(String subject) {
    return List.copyOf(subjects.getOrDefault(subject, new TreeMap<>()).values());
  }

  /** Every version under every subject that has this id. */
  List<Registered> uses(int id) {
    List<Registered> uses = new ArrayList<>();
    subjects
        .values()
        .forEach(
            versions -> versions.values().stream().filter(v -> v.id() == id).forEach(uses::add));
    return uses;
  }

  CompatibilityLevel level() {
    return global;
  }

  Optional<CompatibilityLevel> ownLevel(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }
}
