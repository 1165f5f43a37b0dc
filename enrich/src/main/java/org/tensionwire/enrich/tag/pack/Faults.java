package org.tensionwire.enrich.tag.pack;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a pack, each with file and line. */
final class Faults {
  private final List<String> lines = new ArrayList<>();

  void add(String file, int line, String what) {
    lines.add(file + ":" + line + ": " + what);
  }

  void add(Node node, String what) {
    add(node.file, node.line, what);
  }

  void throwIfAny() {
    if (!lines.isEmpty()) {
      throw new PackException(lines);
    }
  }
}
