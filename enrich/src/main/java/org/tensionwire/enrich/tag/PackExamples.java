package org.tensionwire.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.pack.Example;

/** Runs the example sentences that a pack carries. */
public final class PackExamples {
  private final RulePack pack;
  private final Tagger tagger;

  public PackExamples(RulePack pack) {
    this.pack = pack;
    this.tagger = new Tagger(pack);
  }

  /** What does not hold, each as {@code file:line: what}; empty where all is well. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (Example example : pack.examples()) {
      if (found(example) != example.must()) {
        String verb = example.must() ? "does not find: " : "must not find: ";
        failures.add(example.at() + ": " + example.subject() + " " + verb + example.sentence());
      }
    }
    return failures;
  }

  private boolean found(Example example) {
    Story story =
        new Story("example", null, null, "", example.sentence(), List.of(), List.of(), null, "en");
    Analysis analysis = tagger.analyse(story);
    Reading reading = analysis.text();
    return switch (example.of()) {
      case NAME ->
          reading.mentions().stream().anyMatch(m -> m.name().id().equals(example.subject()));
      case TRIGGER ->
          analysis.acts().stream()
              .anyMatch(act -> act.link().trigger().id().equals(example.subject()));
      case WORDS ->
          reading.any(
              0, reading.tokens().count(), pack.compiled().classes().mask(example.subject()));
    };
  }
}
