package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.dlq.Letter;
import org.tensionwire.cli.dlq.LetterId;
import org.tensionwire.cli.dlq.LetterJson;
import org.tensionwire.cli.text.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = "Show a dead letter whole: where it came from, why it was refused, its bytes.",
    footer = {"", "Examples:", "  tensionwire dlq show enrich.dlq/0/17"})
final class DlqShowCommand implements Callable<Integer> {
  private static final int MAX_VALUE = 4_000;

  @Mixin private DlqOptions dlq;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      converter = LetterIdConverter.class,
      description = "As dlq list names it.")
  private LetterId id;

  @Override
  public Integer call() throws IOException {
    Optional<Letter> letter = dlq.letters().find(id);
    if (letter.isEmpty()) {
      spec.commandLine().getErr().println("tensionwire: there is no dead letter " + id);
      return ExitStatus.FAILED;
    }
    print(LetterJson.of(letter.get()));
    return ExitStatus.OK;
  }

  private void print(ObjectNode letter) {
    PrintWriter out = spec.commandLine().getOut();
    if (json.chosen()) {
      out.println(json.line(() -> letter, () -> ""));
      return;
    }
    letter
        .properties()
        .forEach(
            field -> out.println("%-16s %s".formatted(field.getKey(), text(field.getValue()))));
  }

  private static String text(JsonNode value) {
    String text = value.isTextual() ? value.textValue() : value.toString();
    return TerminalText.escape(TerminalText.shorten(text, MAX_VALUE));
  }
}
