package org.tensionwire.bench.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.tensionwire.enrich.relate.copy.Original;
import org.tensionwire.enrich.relate.copy.OriginalMap;
import org.tensionwire.enrich.relate.copy.Originals;
import org.tensionwire.enrich.relate.copy.Signature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "copies",
    description =
        "How many made copies of stories are found, and how many others are taken for one.",
    mixinStandardHelpOptions = true)
public final class CopiesCommand implements Callable<Integer> {
  private static final Instant SEEN = Instant.parse("2020-01-03T00:00:00Z");
  private static final int[] EDITED_PERCENT = {0, 5, 10, 15, 20, 25, 30};

  @Option(names = "--stories", required = true, description = "JSON lines: id, title, text.")
  private Path file = Path.of("");

  @Option(names = "--seed", defaultValue = "1", description = "Of the chances (default: 1).")
  private long seed;

  @Option(
      names = "--shortest",
      defaultValue = "0",
      description = "Fewest words of the stories that are copied (default: 0).")
  private int shortest;

  @Option(names = "--faults", description = "Name missed copies and wrong ones.")
  private boolean faults;

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file)) {
      System.out.println("Skipped: there is no " + file + ".");
      return 0;
    }
    List<Story> stories = Story.read(file);
    List<Story> halves = new ArrayList<>(stories);
    Collections.shuffle(halves, new Random(seed));
    List<Story> originals = halves.subList(0, halves.size() / 2);
    CopyMaker maker = new CopyMaker(new Random(seed), vocabulary(stories));
    System.out.println(
        "| edited | copies found | of its own original | others | wrong | precision |");
    System.out.println("|---|---|---|---|---|---|");
    for (int percent : EDITED_PERCENT) {
      System.out.println(row(percent, originals, halves, maker));
    }
    System.out.println(reversed(originals, maker));
    return 0;
  }

  /**
   * Most stories come first as they are, then the others with borrowed paragraphs, then the copies
   * of half of them all.
   */
  private String row(int percent, List<Story> copied, List<Story> all, CopyMaker maker) {
    Originals originals = new Originals(new OriginalMap());
    List<Story> others = new ArrayList<>(all.subList(0, all.size() - all.size() / 4));
    others.addAll(maker.borrowers(all.subList(others.size(), all.size()), copied));
    int wrong = 0;
    for (Story story : others) {
      Optional<String> original = find(originals, story, 0);
      wrong += original.isPresent() ? 1 : 0;
      if (faults && original.isPresent()) {
        System.out.println("wrong: " + story.id() + " for " + original.get());
      }
    }
    int made = 0;
    int found = 0;
    int right = 0;
    for (Story story : copied) {
      if (story.words() < shortest) {
        continue;
      }
      made++;
      Optional<String> original = find(originals, maker.copy(story, percent / 100.0), 1);
      found += original.isPresent() ? 1 : 0;
      right += original.filter(id -> id.equals(story.id())).isPresent() ? 1 : 0;
      if (faults && original.isEmpty()) {
        System.out.println("missed at " + percent + " %: " + story.id() + ", " + story.words());
      }
    }
    return String.format(
        Locale.ROOT,
        "| %d %% | %.3f of %d | %.3f | %d | %d | %.4f |",
        percent,
        (double) found / made,
        made,
        (double) right / made,
        others.size(),
        wrong,
        (double) right / (found + wrong));
  }

  /** The changed text comes first, the whole one second. */
  private String reversed(List<Story> copied, CopyMaker maker) {
    int made = 0;
    int found = 0;
    for (Story story : copied) {
      if (story.words() >= shortest) {
        made++;
        Originals originals = new Originals(new OriginalMap());
        find(originals, maker.copy(story, 0.1), 0);
        found += find(originals, story, 1).isPresent() ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT, "The copy first, 10 %% edited: %.3f of %d", (double) found / made, made);
  }

  private static Optional<String> find(Originals originals, Story story, int round) {
    Optional<Signature> signature = Signature.of(story.title(), story.text());
    if (signature.isEmpty()) {
      return Optional.empty();
    }
    String id = round == 0 ? story.id() : story.id() + "/copy";
    Instant seen = SEEN.plusSeconds(round);
    Original text = new Original(id, false, seen, seen, signature.get());
    Optional<String> original = originals.of(text);
    if (original.isEmpty() && round == 0) {
      originals.replace(null, text);
    }
    return original;
  }

  private static List<String> vocabulary(List<Story> stories) {
    return stories.stream().flatMap(story -> Arrays.stream(story.text().split("\\s+"))).toList();
  }
}
