package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.lines.LineRun;
import org.tensionwire.cli.lines.LineStep.Outcome;
import org.tensionwire.enrich.tag.ExampleFailure;
import org.tensionwire.enrich.tag.PackExamples;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.line.ExpectLine;
import org.tensionwire.enrich.tag.line.TagLineException;
import org.tensionwire.enrich.tag.pack.PackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "test",
    description = "Run every match and noMatch sentence of a pack, and stories of your own.",
    footer = {
      "",
      "A line of --stories is one that tag takes, with what is expected of it:",
      "  {\"id\",\"title\",\"text\",\"published\",\"expect\":{\"grade\":2,\"dyads\":[\"USA-IRN\"],",
      "   \"direction\":\"escalation\",\"actions\":[\"ASSAULT IRN>USA alleged\"],",
      "   \"noActions\":[\"PROTEST IRQ>USA\"]}}",
      "Name only what matters; the status of an action may be left out.",
      "",
      "Exit code 1 where the pack has faults or anything does not hold.",
      "",
      "Examples:",
      "  tensionwire rules test mypack",
      "  tensionwire rules test mypack --stories mystories.jsonl"
    })
final class RulesTestCommand implements Callable<Integer> {
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--stories",
      paramLabel = "FILE",
      description = "Stories with expectations, one JSON object a line; - for standard input.")
  private @Nullable String stories;

  @Parameters(paramLabel = "DIR", description = "Folder of a rule pack.")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    PackInput input = new PackInput(directory);
    try {
      return test(input, RulePack.of(input.files()));
    } catch (PackException e) {
      input.faults(e.faults(), json, spec.commandLine().getErr());
      return ExitStatus.FAILED;
    }
  }

  private int test(PackInput input, RulePack pack) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<ExampleFailure> failures = new PackExamples(pack).failures();
    input.failures(failures, json, out);
    int examples = pack.examples().size();
    out.println(
        json.line(
            () ->
                JsonOption.object()
                    .put("pack", pack.id())
                    .put("version", pack.version())
                    .put("examples", examples)
                    .put("failed", failures.size()),
            () -> examples + " examples, " + failures.size() + " failed"));
    boolean told = stories == null || tell(stories, pack);
    return failures.isEmpty() && told ? ExitStatus.OK : ExitStatus.FAILED;
  }

  private boolean tell(String file, RulePack pack) throws IOException {
    ExpectLine expect = new ExpectLine(new Tagger(pack), StoryText::ofHtml);
    LineRun run =
        new LineRun(
            line -> outcome(expect, line),
            spec.commandLine().getOut(),
            spec.commandLine().getErr());
    try (InputStream in = new Input(file).open()) {
      return run.over(in);
    }
  }

  private Outcome outcome(ExpectLine expect, String line) {
    try {
      ExpectLine.Outcome outcome = expect.run(line);
      return outcome.misses().isEmpty()
          ? new Outcome.Done(
              json.line(
                  () -> JsonOption.object().put("story", outcome.id()).put("holds", true),
                  () -> outcome.id() + ": as expected"))
          : new Outcome.Failed(
              "not_as_expected", outcome.id() + ": " + String.join("; ", outcome.misses()));
    } catch (TagLineException e) {
      return new Outcome.Failed(e.reason().wire(), String.valueOf(e.getMessage()));
    }
  }
}
