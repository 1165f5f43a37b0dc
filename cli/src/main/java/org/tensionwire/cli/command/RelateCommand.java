package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.PackOption;
import org.tensionwire.cli.lines.LineStep.Outcome;
import org.tensionwire.cli.text.RelatedLine;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;
import org.tensionwire.enrich.tag.line.TagLine;
import org.tensionwire.enrich.tag.line.TagLineException;
import org.tensionwire.enrich.wiring.StoryRelater;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "relate",
    description = "Tag stories and say which incident each reports, as enrich does.",
    footer = {
      "",
      "In:  stories as tag takes them, in the order of their publication",
      "Out: {\"id\",\"grade\",\"incident\",\"also\",\"copy_of\",\"novelty\"}",
      "A story that is irrelevant or unchanged has neither incident nor novelty.",
      "A line that fails is named on standard error and stops nothing; exit code 1 if any did.",
      "",
      "Examples:",
      "  tensionwire relate < stories.jsonl > incidents.jsonl",
      "  tensionwire relate --text-only < texts.jsonl"
    })
final class RelateCommand implements Callable<Integer> {
  @Mixin private PackOption pack;
  @Mixin private LineFile lines;

  @Option(
      names = "--text-only",
      description = "Tag nothing: every story counts, and only its text says what it is about.")
  private boolean textOnly;

  @Override
  public Integer call() throws IOException {
    Tagger tagger = textOnly ? null : new Tagger(pack.load());
    StoryRelater relater = new StoryRelater();
    return lines.runInOrder(line -> outcome(tagger, relater, line));
  }

  private static Outcome outcome(@Nullable Tagger tagger, StoryRelater relater, String line) {
    try {
      Story story = TagLine.story(line, StoryText::ofHtml);
      Tags tags = tagger == null ? null : tagger.tag(story);
      return new Outcome.Done(
          RelatedLine.of(
              story.id(), tags == null ? null : tags.grade(), relater.relate(story, tags)));
    } catch (TagLineException e) {
      return new Outcome.Failed(e.reason().wire(), String.valueOf(e.getMessage()));
    }
  }
}
