package org.tensionwire.cli.feeds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tensionwire.cli.feeds.YamlNode.Entry;
import org.tensionwire.cli.feeds.YamlNode.Mapping;
import org.tensionwire.cli.feeds.YamlNode.Null;
import org.tensionwire.cli.feeds.YamlNode.Scalar;
import org.tensionwire.cli.feeds.YamlNode.Sequence;

/** The fields of one mapping; every complaint goes to the list of faults. */
final class Fields {
  static final int MAX_TEXT = 2_048;

  private final Mapping mapping;
  private final String owner;
  private final List<Fault> faults;

  /**
   * @param owner what the mapping describes, for messages
   */
  Fields(Mapping mapping, String owner, Set<String> known, List<Fault> faults) {
    this.mapping = mapping;
    this.owner = owner;
    this.faults = faults;
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                faults.add(new Fault(entry.line(), owner + " knows no '" + key + "'"));
              }
            });
  }

  int line() {
    return mapping.line();
  }

  int line(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.line() : entry.line();
  }

  /** The value of {@code key}; empty where it is absent or null. */
  Optional<YamlNode> node(String key) {
    return Optional.ofNullable(mapping.entries().get(key))
        .map(Entry::value)
        .filter(value -> !(value instanceof Null));
  }

  Optional<String> required(String key, Predicate<String> valid, String should) {
    if (node(key).isEmpty()) {
      faults.add(new Fault(line(key), owner + " lacks '" + key + "'"));
    }
    return optional(key, valid, should);
  }

  Optional<String> optional(String key, Predicate<String> valid, String should) {
    return node(key).flatMap(value -> text(key, value, valid, should));
  }

  /** The texts of a list; an empty one where {@code key} is absent or null. */
  List<String> texts(String key, Predicate<String> valid, String should) {
    YamlNode value = node(key).orElse(null);
    if (value instanceof Sequence sequence) {
      return sequence.items().stream()
          .flatMap(item -> text(key, item, valid, should).stream())
          .distinct()
          .toList();
    }
    return value == null ? List.of() : text(key, value, text -> false, should).stream().toList();
  }

  private Optional<String> text(
      String key, YamlNode value, Predicate<String> valid, String should) {
    if (value instanceof Scalar scalar
        && printable(scalar.text())
        && valid.test(scalar.text().strip())) {
      return Optional.of(scalar.text().strip());
    }
    faults.add(new Fault(value.line(), "'" + key + "' of " + owner + " should be " + should));
    return Optional.empty();
  }

  private static boolean printable(String text) {
    return !text.isBlank()
        && text.length() <= MAX_TEXT
        && text.strip().chars().noneMatch(Character::isISOControl);
  }
}
