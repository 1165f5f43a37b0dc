package org.tensionwire.enrich.tag;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Drop;
import org.tensionwire.enrich.tag.act.Trace;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.Example;

/** Runs the example sentences that a pack carries. */
public final class PackExamples {
  private final RulePack pack;
  private final Tagger tagger;

  public PackExamples(RulePack pack) {
    this.pack = pack;
    this.tagger = new Tagger(pack);
  }

  /** What does not hold, in the order of the pack; empty where all is well. */
  public List<ExampleFailure> failures() {
    return pack.examples().stream().flatMap(example -> Stream.ofNullable(run(example))).toList();
  }

  private @Nullable ExampleFailure run(Example example) {
    Analysis analysis = tagger.analyse(story(example));
    if (found(example, analysis) == example.must()) {
      return null;
    }
    if (!example.must()) {
      return new ExampleFailure(example, ExampleFailure.Why.FOUND, instead(analysis));
    }
    String drops = drops(example);
    return drops.isEmpty()
        ? new ExampleFailure(example, ExampleFailure.Why.NOT_FOUND, instead(analysis))
        : new ExampleFailure(example, ExampleFailure.Why.DROPPED, drops);
  }

  private static Story story(Example example) {
    return new Story(
        "example", null, null, "", example.sentence(), List.of(), List.of(), null, "en");
  }

  private boolean found(Example example, Analysis analysis) {
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

  /** Why the words of a trigger tell of no act in its sentence; empty where none stand there. */
  private String drops(Example example) {
    Set<String> reasons = new LinkedHashSet<>();
    Trace trace =
        new Trace() {
          @Override
          public void dropped(TriggerHit hit, Drop why) {
            if (hit.form().trigger().id().equals(example.subject())) {
              reasons.add(why.meaning());
            }
          }
        };
    if (example.of() == Example.Of.TRIGGER) {
      new Tagger(pack, trace).analyse(story(example));
    }
    return String.join("; ", reasons);
  }

  private static String instead(Analysis analysis) {
    String names =
        analysis.text().mentions().stream()
            .map(mention -> mention.name().id())
            .distinct()
            .collect(Collectors.joining(", "));
    String triggers =
        analysis.acts().stream()
            .map(act -> act.link().trigger().id())
            .distinct()
            .collect(Collectors.joining(", "));
    return "names " + orNone(names) + "; triggers " + orNone(triggers);
  }

  private static String orNone(String list) {
    return list.isEmpty() ? "none" : list;
  }
}
