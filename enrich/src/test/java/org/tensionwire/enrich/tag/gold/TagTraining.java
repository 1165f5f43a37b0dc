package org.tensionwire.enrich.tag.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Tagger;

/**
 * Fits the weights of a pack to labelled stories. Usage: {@code TagTraining GOLD SAMPLES
 * SPECIFICATION [WEIGHTS.yaml]}: a folder of labelled stories, two folders of stories of our own,
 * and where to write the weights. Prints what the weights reach on the stories they were fitted to,
 * and on stories that they were not.
 */
final class TagTraining {
  private static final double SAMPLE = 0.2;
  private static final double SPECIFICATION = 1;
  private static final int[] PARTS = {2, 10};

  private final RulePack pack;
  private final List<Studied> stories;

  private TagTraining(RulePack pack, List<Labelled> labelled) {
    this.pack = pack;
    Tagger tagger = new Tagger(pack);
    this.stories = labelled.stream().map(l -> new Studied(l, tagger.analyse(l.story()))).toList();
  }

  public static void main(String[] args) throws IOException {
    Path gold = Path.of(args[0]);
    if (!Files.isDirectory(gold)) {
      System.out.println("No labelled stories in " + gold + ": nothing is fitted.");
      return;
    }
    List<Labelled> labelled = new ArrayList<>(Stories.labelled(gold));
    labelled.addAll(Stories.samples(Path.of(args[1]), SAMPLE));
    labelled.addAll(Stories.samples(Path.of(args[2]), SPECIFICATION));
    TagTraining training = new TagTraining(RulePack.bundled(), labelled);
    training.report();
    if (args.length > 3) {
      Files.writeString(Path.of(args[3]), WeightsFile.of(training.fit(s -> true)));
    }
  }

  private Map<String, Double> fit(Predicate<Studied> use) {
    List<Studied> used = stories.stream().filter(use).toList();
    Map<String, Double> weights = new LinkedHashMap<>(GradeFit.of(used));
    weights.putAll(ActionFit.of(used));
    return weights;
  }

  private void report() {
    Map<String, List<Verdict>> columns = new LinkedHashMap<>();
    columns.put("all candidates", oracle());
    columns.put("as shipped", tag(new Tagger(pack), s -> true));
    List<Verdict> fitted = tag(tagger(s -> true), s -> true);
    columns.put("fitted to all", fitted);
    for (int parts : PARTS) {
      List<Verdict> heldOut = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        int left = part;
        Tagger tagger = tagger(s -> s.labelled().part(parts) != left);
        heldOut.addAll(tag(tagger, s -> s.labelled().part(parts) == left));
      }
      columns.put("held out, " + parts + " parts", heldOut);
    }
    System.out.print(Table.of(columns, v -> !v.labelled().own(), "labelled stories"));
    System.out.print(Table.of(columns, v -> v.labelled().own(), "own samples"));
    System.out.print(confusion(fitted).report());
  }

  /** What a choice could reach at best: every candidate that is right, and no other. */
  private List<Verdict> oracle() {
    return stories.stream()
        .map(
            s ->
                new Verdict(
                    s.labelled(),
                    new Label(
                        s.label().grade(),
                        s.label().dyads(),
                        s.label().direction(),
                        s.analysis().candidates().stream()
                            .map(c -> ActionFit.deed(c.cluster()))
                            .filter(d -> s.label().actions().stream().anyMatch(d::sameTriple))
                            .toList())))
        .toList();
  }

  private Tagger tagger(Predicate<Studied> use) {
    return new Tagger(pack.weighed(fit(use)));
  }

  private Confusion confusion(List<Verdict> verdicts) {
    Confusion confusion = new Confusion();
    for (int i = 0; i < stories.size(); i++) {
      if (!stories.get(i).labelled().own()) {
        confusion.add(stories.get(i), verdicts.get(i).got());
      }
    }
    return confusion;
  }

  private List<Verdict> tag(Tagger tagger, Predicate<Studied> which) {
    return stories.stream()
        .filter(which)
        .map(Studied::labelled)
        .map(l -> new Verdict(l, Label.of(tagger.tag(l.story()))))
        .toList();
  }
}
