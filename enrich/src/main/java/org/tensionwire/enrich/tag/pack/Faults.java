package org.tensionwire.enrich.tag.pack;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a pack, each with file and line. */
final class Faults {
  private final List<Fault> all = new ArrayList<>();

  void add(String file, int line, Fault.Code code, String what) {
    all.add(new Fault(file, line, code, what));
  }

  void add(Node node, Fault.Code code, String what) {
    add(node.file, node.line, code, what);
  }

  void addAll(Faults others) {
    all.addAll(others.all);
  }

  void throwIfAny() {
    if (!all.isEmpty()) {
      throw new PackException(all);
    }
  }
}
