package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.PackOption;
import org.tensionwire.cli.lines.LineStep.Outcome;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.line.TagLine;
import org.tensionwire.enrich.tag.line.TagLineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  @Mixin private PackOption pack;
  @Mixin private LineFile lines;

  @Override
  public Integer call() throws IOException {
    TagLine tag = new TagLine(new Tagger(pack.load()), StoryText::ofHtml);
    return lines.run(line -> outcome(tag, line));
  }

  private static Outcome outcome(TagLine tag, String line) {
    try {
      return new Outcome.Done(tag.tagLine(line));
    } catch (TagLineException e) {
      return new Outcome.Failed(e.reason().wire(), String.valueOf(e.getMessage()));
    }
  }
}
