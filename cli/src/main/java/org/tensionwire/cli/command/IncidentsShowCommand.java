package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.text.IncidentText;
import org.tensionwire.cli.text.RecordJson;
import org.tensionwire.cli.text.TerminalText;
import org.tensionwire.contract.Incident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description =
        "Show an incident whole: toll by source and time, claims and denials, phases, reports.",
    footer = {"", "Examples:", "  tensionwire incidents show inc-0f3a9c52d17b64e8a2c1 --json"})
final class IncidentsShowCommand implements Callable<Integer> {
  @Mixin private IncidentsOptions incidents;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "As incidents list names it.")
  private String id;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<Incident> incident =
        incidents.read(each -> each.getIncidentId().equals(id), err).values().stream().findFirst();
    if (incident.isEmpty()) {
      err.println("tensionwire: there is no incident " + TerminalText.escape(id));
      return ExitStatus.FAILED;
    }
    print(incident.get());
    return ExitStatus.OK;
  }

  private void print(Incident incident) {
    PrintWriter out = spec.commandLine().getOut();
    if (json.chosen()) {
      out.println(json.line(() -> RecordJson.of(incident), () -> ""));
    } else {
      IncidentText.of(incident).forEach(line -> out.println(TerminalText.escape(line)));
    }
  }
}
