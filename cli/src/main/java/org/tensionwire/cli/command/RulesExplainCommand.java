package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.PackOption;
import org.tensionwire.cli.text.ExplanationText;
import org.tensionwire.cli.text.Marks;
import org.tensionwire.cli.text.TerminalText;
import org.tensionwire.enrich.tag.explain.Explainer;
import org.tensionwire.enrich.tag.line.TagLineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description = "Show why a story is tagged as it is, from its words to its grade.",
    footer = {
      "",
      "Each sentence is shown with its names, the triggers that tell of an act, and those that do",
      "not: in colour on a terminal, else as [name], «act», ‹dropped›. Below it stand the parties,",
      "the ends of each act with their cost, status, day, place and toll, and why a trigger was",
      "dropped; in the end the actions, published (+) or left out (-), and what adds to the grade.",
      "",
      "Examples:",
      "  tensionwire rules explain story.json",
      "  tensionwire rules explain --pack mypack --published 2020-01-03 story.txt",
      "  tensionwire rules explain --json --id s17 stories.jsonl"
    })
final class RulesExplainCommand implements Callable<Integer> {
  @Mixin private StoryInput story;
  @Mixin private JsonOption json;
  @Mixin private PackOption pack;
  @Spec private CommandSpec spec;

  @Option(
      names = "--all",
      description = "Also triggers of which only a part stands there, or that others cover.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    try {
      print(new Explainer(pack.load()).explain(story.read()));
      return ExitStatus.OK;
    } catch (TagLineException e) {
      spec.commandLine()
          .getErr()
          .println(
              "tensionwire: " + e.reason().wire() + ": " + TerminalText.escape(e.getMessage()));
      return ExitStatus.FAILED;
    }
  }

  private void print(ObjectNode explanation) {
    PrintWriter out = spec.commandLine().getOut();
    if (json.chosen()) {
      out.println(json.line(() -> explanation, () -> ""));
      return;
    }
    Marks marks = Ansi.AUTO.enabled() ? Marks.COLOUR : Marks.BRACKETS;
    ExplanationText.of(explanation, marks, all).forEach(out::println);
  }
}
