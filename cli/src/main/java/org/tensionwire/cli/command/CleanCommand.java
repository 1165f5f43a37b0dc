package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.tensionwire.cli.lines.LineStep.Outcome;
import org.tensionwire.enrich.clean.CleanLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  @Mixin private LineFile lines;

  @Override
  public Integer call() throws IOException {
    CleanLine clean = new CleanLine();
    return lines.run(line -> outcome(clean.clean(line)));
  }

  private static Outcome outcome(CleanLine.Result result) {
    if (result instanceof CleanLine.Result.Line line) {
      return new Outcome.Done(line.json());
    }
    CleanLine.Result.Refused refused = (CleanLine.Result.Refused) result;
    return new Outcome.Failed(refused.reason(), refused.detail());
  }
}
