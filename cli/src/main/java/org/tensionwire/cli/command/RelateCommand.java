package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.PackOption;
import org.tensionwire.cli.lines.LineRun;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
  private static final int ONE_BY_ONE = 1;

  @Mixin private PackOption pack;
  @Spec private CommandSpec spec;

  @Option(
      names = "--text-only",
      description = "Tag nothing: every story counts, and only its text says what it is about.")
  private boolean textOnly;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Lines to read (default: standard input).")
  private String file;

  @Override
  public Integer call() throws IOException {
    Tagger tagger = textOnly ? null : new Tagger(pack.load());
    StoryRelater relater = new StoryRelater();
    LineRun run =
        new LineRun(
            line -> outcome(tagger, relater, line),
            spec.commandLine().getOut(),
            spec.commandLine().getErr(),
            ONE_BY_ONE);
    try (InputStream in = new Input(file).open()) {
      return run.over(in) ? ExitStatus.OK : ExitStatus.FAILED;
    }
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
