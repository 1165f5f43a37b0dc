package org.tensionwire.enrich.tag;

import java.util.List;

/** Tags stories by a rule pack. Thread-safe; the same story and pack always give the same tags. */
public final class Tagger {
  private final RulePack pack;

  public Tagger(RulePack pack) {
    this.pack = pack;
  }

  public RulePack pack() {
    return pack;
  }

  public Tags tag(Story story) {
    return new Tags(0, 0, false, List.of(), "none", List.of(), List.of(), List.of(), List.of());
  }
}
