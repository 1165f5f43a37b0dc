package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.lines.LineRun;
import org.tensionwire.cli.lines.LineStep.Outcome;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.line.DiffLine;
import org.tensionwire.enrich.tag.line.Difference;
import org.tensionwire.enrich.tag.line.TagLineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    description = "Show which stories two packs tag differently, and how.",
    footer = {
      "",
      "Stories are lines as tag takes them; any number of them, a few are held at a time. A story",
      "that changes is named with its changes: + a new action, - one that is gone, ~ one with",
      "another status, day, place or toll. The last line sums up.",
      "",
      "Exit code 1 where a pack does not load or a line cannot be read; a difference is no failure.",
      "",
      "Examples:",
      "  tensionwire rules diff bundled mypack --stories stories.jsonl",
      "  tensionwire rules diff old new --stories - --json < stories.jsonl"
    })
final class RulesDiffCommand implements Callable<Integer> {
  private static final String BUNDLED = "bundled";

  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "Folder of a pack, or bundled.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "Folder of a pack, or bundled.")
  private String after = "";

  @Option(
      names = "--stories",
      required = true,
      paramLabel = "FILE",
      description = "Stories to compare by, one a line; - for standard input.")
  private String stories = "";

  private final Map<String, Long> sums = new TreeMap<>();
  private long read;
  private long changed;

  @Override
  public Integer call() throws IOException {
    RulePack was = load(before);
    RulePack is = load(after);
    DiffLine diff = new DiffLine(new Tagger(was), new Tagger(is), StoryText::ofHtml);
    LineRun run =
        new LineRun(
            line -> outcome(diff, line), spec.commandLine().getOut(), spec.commandLine().getErr());
    boolean good;
    try (InputStream in = new Input(stories).open()) {
      good = run.over(in);
    }
    spec.commandLine().getOut().println(json.line(() -> summary(was, is), () -> told(was, is)));
    return good ? ExitStatus.OK : ExitStatus.FAILED;
  }

  private static RulePack load(String pack) {
    return pack.equals(BUNDLED) ? RulePack.bundled() : RulePack.load(Path.of(pack));
  }

  private Outcome outcome(DiffLine diff, String line) {
    try {
      Difference difference = diff.diff(line);
      count(difference);
      return difference.changes().isEmpty()
          ? new Outcome.Silent()
          : new Outcome.Done(json.line(() -> object(difference), () -> told(difference)));
    } catch (TagLineException e) {
      return new Outcome.Failed(e.reason().wire(), String.valueOf(e.getMessage()));
    }
  }

  private synchronized void count(Difference difference) {
    read++;
    changed += difference.changes().isEmpty() ? 0 : 1;
    difference.changes().forEach(change -> sums.merge(change.kind().wire(), 1L, Long::sum));
    if (difference.before() != difference.after()) {
      String step = "grade " + difference.before() + " → " + difference.after();
      sums.merge(step, 1L, Long::sum);
    }
  }

  private static ObjectNode object(Difference difference) {
    ObjectNode object = JsonOption.object().put("id", difference.id());
    object.put("gradeBefore", difference.before()).put("gradeAfter", difference.after());
    ArrayNode changes = object.putArray("changes");
    difference
        .changes()
        .forEach(
            change ->
                changes.addObject().put("kind", change.kind().wire()).put("change", change.told()));
    return object;
  }

  private static String told(Difference difference) {
    return difference.id()
        + "  "
        + difference.changes().stream()
            .map(Difference.Change::told)
            .collect(Collectors.joining("; "));
  }

  private synchronized ObjectNode summary(RulePack was, RulePack is) {
    ObjectNode object =
        JsonOption.object()
            .put("before", was.version())
            .put("after", is.version())
            .put("stories", read)
            .put("changed", changed);
    ObjectNode counts = object.putObject("changes");
    sums.forEach(counts::put);
    return object;
  }

  private synchronized String told(RulePack was, RulePack is) {
    String counts =
        sums.entrySet().stream()
            .map(sum -> sum.getKey() + ": " + sum.getValue())
            .collect(Collectors.joining(", "));
    return "%d stories, %d change from %s to %s%s"
        .formatted(
            read, changed, was.version(), is.version(), counts.isEmpty() ? "" : "; " + counts);
  }
}
