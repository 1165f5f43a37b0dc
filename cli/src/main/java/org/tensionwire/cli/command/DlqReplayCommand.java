package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.dlq.Letter;
import org.tensionwire.cli.dlq.LetterId;
import org.tensionwire.cli.dlq.ReplayPlan;
import org.tensionwire.cli.wiring.DeadLetters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "replay",
    description = "Write dead letters' records back to the topics that they were read from.",
    footer = {
      "",
      "One call is one transaction: it writes each record once, or nothing at all. Documents from",
      "the web have no topic to go back to and are refused. The dead letter itself stays.",
      "",
      "Exit code 1 where any letter was refused or is not there; the others are replayed.",
      "",
      "Examples:",
      "  tensionwire dlq replay enrich.dlq/0/17 enrich.dlq/0/18",
      "  tensionwire dlq replay --all --stage tag --dry-run"
    })
final class DlqReplayCommand implements Callable<Integer> {
  @Mixin private DlqOptions dlq;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--all", description = "Replay every letter that --stage and --reason leave.")
  private boolean all;

  @Option(names = "--dry-run", description = "Say what would be replayed, and replay nothing.")
  private boolean dryRun;

  @Parameters(
      paramLabel = "ID",
      converter = LetterIdConverter.class,
      description = "As dlq list names it.")
  private List<LetterId> ids = List.of();

  private final List<String> replayed = new ArrayList<>();
  private int status = ExitStatus.OK;

  @Override
  public Integer call() throws IOException {
    if (all == !ids.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Name dead letters, or say --all");
    }
    DeadLetters letters = dlq.letters();
    if (dryRun) {
      push(letters, record -> {});
    } else {
      letters.replay(records -> push(letters, records));
    }
    replayed.forEach(line -> spec.commandLine().getOut().println(line));
    return status;
  }

  private void push(DeadLetters letters, Consumer<ReplayPlan.Ready> records) {
    Set<LetterId> missing = new LinkedHashSet<>(ids);
    Set<String> replayable = letters.replayable();
    letters.forEach(
        letter -> {
          if (missing.remove(letter.id()) || (all && dlq.wants(letter))) {
            push(letter, ReplayPlan.of(letter.content(), replayable), records);
          }
        });
    missing.forEach(id -> refuse(id, "there is no such dead letter"));
  }

  private void push(Letter letter, ReplayPlan plan, Consumer<ReplayPlan.Ready> records) {
    if (plan instanceof ReplayPlan.Ready ready) {
      records.accept(ready);
      keep(letter.id(), ready.topic());
    } else if (plan instanceof ReplayPlan.Refused refused) {
      refuse(letter.id(), refused.why());
    }
  }

  /** Kept until the transaction is through; before that it would not be true. */
  private void keep(LetterId id, String topic) {
    replayed.add(
        json.line(
            () ->
                JsonOption.object()
                    .put("id", id.toString())
                    .put("topic", topic)
                    .put("replayed", !dryRun),
            () -> id + (dryRun ? " would go back to " : " went back to ") + topic));
  }

  private void refuse(LetterId id, String why) {
    status = ExitStatus.FAILED;
    spec.commandLine().getErr().println("tensionwire: " + id + " is not replayed: " + why);
  }
}
