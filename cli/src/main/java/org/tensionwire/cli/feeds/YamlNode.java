package org.tensionwire.cli.feeds;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document that knows its line. */
sealed interface YamlNode {
  int line();

  record Scalar(int line, String text) implements YamlNode {}

  record Null(int line) implements YamlNode {}

  record Sequence(int line, List<YamlNode> items) implements YamlNode {}

  /** Keys in the order of the file. */
  record Mapping(int line, Map<String, Entry> entries) implements YamlNode {}

  record Entry(int line, YamlNode value) {}
}
