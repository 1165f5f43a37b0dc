package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.lines.LineRun;
import org.tensionwire.cli.lines.LineStep.Outcome;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.line.TagLine;
import org.tensionwire.enrich.tag.line.TagLineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "tag",
    description = "Tag stories as enrich does: one JSON object a line in and out.",
    footer = {
      "",
      "In:  {\"id\",\"url\",\"source\",\"title\",\"text\" or \"html\",\"published\",\"language\"}",
      "Out: {\"id\",\"grade\",\"score\",\"dyads\",\"direction\",\"actions\",\"entities\",\"places\",",
      "      \"evidence\"}",
      "A line that fails is named on standard error and stops nothing; exit code 1 if any did.",
      "",
      "Examples:",
      "  tensionwire tag < stories.jsonl > tags.jsonl",
      "  tensionwire clean < pages.jsonl | tensionwire tag"
    })
final class TagCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "Rule pack (default: the bundled one).")
  private @Nullable Path pack;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Lines to read (default: standard input).")
  private String file;

  @Override
  public Integer call() throws IOException {
    RulePack rules = pack == null ? RulePack.bundled() : RulePack.load(pack);
    TagLine tag = new TagLine(new Tagger(rules), StoryText::ofHtml);
    LineRun run =
        new LineRun(
            line -> outcome(tag, line), spec.commandLine().getOut(), spec.commandLine().getErr());
    try (InputStream in = new Input(file).open()) {
      return run.over(in) ? ExitStatus.OK : ExitStatus.FAILED;
    }
  }

  private static Outcome outcome(TagLine tag, String line) {
    try {
      return new Outcome.Done(tag.tagLine(line));
    } catch (TagLineException e) {
      return new Outcome.Failed(e.reason().wire(), String.valueOf(e.getMessage()));
    }
  }
}
