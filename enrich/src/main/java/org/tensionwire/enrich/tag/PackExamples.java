package org.tensionwire.enrich.tag;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  /** What does not hold, in the order of the pack; empty where all is well. */
  public List<ExampleFailure> failures() {
    return pack.examples().stream().flatMap(example -> Stream.ofNullable(run(example))).toList();
  }

  private @Nullable ExampleFailure run(Example example) {
    Story story =
        new Story("example", null, null, "", example.sentence(), List.of(), List.of(), null, "en");
    Analysis analysis = tagger.analyse(story);
    if (found(example, analysis) == example.must()) {
      return null;
    }
    return example.must()
        ? new ExampleFailure(example, missing(example, analysis), instead(analysis))
        : new ExampleFailure(example, ExampleFailure.Why.FOUND, instead(analysis));
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

  private static ExampleFailure.Why missing(Example example, Analysis analysis) {
    boolean words =
        example.of() == Example.Of.TRIGGER
            && analysis.text().hits().stream()
                .anyMatch(hit -> hit.form().trigger().id().equals(example.subject()));
    return words ? ExampleFailure.Why.DROPPED : ExampleFailure.Why.NOT_FOUND;
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
