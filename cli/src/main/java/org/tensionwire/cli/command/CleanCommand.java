package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.tensionwire.cli.lines.LineRun;
import org.tensionwire.cli.lines.LineStep.Outcome;
import org.tensionwire.enrich.clean.CleanLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "clean",
    description = "Clean article pages as enrich does: one JSON object a line in and out.",
    footer = {
      "",
      "In:  {\"id\",\"url\",\"html\"}",
      "Out: {\"id\",\"title\",\"byline\",\"published\",\"language\",\"text\",\"paragraphs\",",
      "      \"captions\",\"headings\",\"modified\",\"canonical\",",
      "      \"form\": article|live|gallery|video, \"paywalled\",",
      "      \"page\": story, or what stands in a story's place and has no text,",
      "      \"parts\": the kind of each paragraph,",
      "      \"entries\": [{\"time\",\"text\"}] of a live page}",
      "A line that fails is named on standard error and stops nothing; exit code 1 if any did.",
      "",
      "Examples:",
      "  tensionwire clean < pages.jsonl > stories.jsonl"
    })
final class CleanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Lines to read (default: standard input).")
  private String file;

  @Override
  public Integer call() throws IOException {
    CleanLine clean = new CleanLine();
    LineRun run =
        new LineRun(
            line -> outcome(clean.clean(line)),
            spec.commandLine().getOut(),
            spec.commandLine().getErr());
    try (InputStream in = new Input(file).open()) {
      return run.over(in) ? ExitStatus.OK : ExitStatus.FAILED;
    }
  }

  private static Outcome outcome(CleanLine.Result result) {
    if (result instanceof CleanLine.Result.Line line) {
      return new Outcome.Done(line.json());
    }
    CleanLine.Result.Refused refused = (CleanLine.Result.Refused) result;
    return new Outcome.Failed(refused.reason(), refused.detail());
  }
}
