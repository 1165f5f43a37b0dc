package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.dlq.Letter;
import org.tensionwire.cli.text.RecordJson;
import org.tensionwire.cli.text.TerminalText;
import org.tensionwire.pipeline.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "List the dead letters of every stage, one a line.",
    footer = {
      "",
      "Examples:",
      "  tensionwire dlq list",
      "  tensionwire dlq list --stage clean --json"
    })
final class DlqListCommand implements Callable<Integer> {
  private static final int MAX_MESSAGE = 120;

  @Mixin private DlqOptions dlq;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    dlq.letters().forEach(this::print);
    return ExitStatus.OK;
  }

  private void print(Letter letter) {
    if (dlq.wants(letter)) {
      spec.commandLine().getOut().println(json.line(() -> object(letter), () -> text(letter)));
    }
  }

  /** Without the bytes; {@code dlq show} has them. */
  private static ObjectNode object(Letter letter) {
    ObjectNode fields = RecordJson.of(letter.content());
    fields.remove("key");
    fields.remove("value");
    fields.remove("headers");
    ObjectNode object = JsonOption.object().put("id", letter.id().toString());
    object.setAll(fields);
    return object;
  }

  private static String text(Letter letter) {
    DeadLetter content = letter.content();
    String replays = content.getReplays() == 0 ? "" : ", replayed " + content.getReplays() + "×";
    return "%s  %s  %s: %s — %s%s"
        .formatted(
            letter.id(),
            content.getAt(),
            content.getStage(),
            content.getReason(),
            TerminalText.shorten(content.getMessage(), MAX_MESSAGE),
            replays);
  }
}
