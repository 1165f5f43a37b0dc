package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.TimeConverter;
import org.tensionwire.cli.text.IncidentLine;
import org.tensionwire.cli.text.RecordJson;
import org.tensionwire.cli.wiring.LatestStates;
import org.tensionwire.contract.Incident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "List the incidents, the newest first.",
    footer = {
      "",
      "Examples:",
      "  tensionwire incidents list",
      "  tensionwire incidents list --type ASSAULT --since 2026-11-01 --no-sample",
      "  tensionwire incidents list --json --limit 1000 > incidents.jsonl"
    })
final class IncidentsListCommand implements Callable<Integer> {
  private static final Comparator<Incident> NEWEST_FIRST =
      Comparator.comparing(Incident::getFirstSeenAt)
          .reversed()
          .thenComparing(Incident::getIncidentId);

  @Mixin private IncidentsOptions incidents;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--dyad", paramLabel = "PAIR", description = "Only of this pair, as USA-IRN.")
  private @Nullable String dyad;

  @Option(names = "--type", paramLabel = "TYPE", description = "Only of this type, as ASSAULT.")
  private @Nullable String type;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Only first seen since then: 2026-03-01, 2026-03-01T10:00:00Z or 7d.")
  private @Nullable Instant since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most N, the newest (default: ${DEFAULT-VALUE}).")
  private long limit;

  @Option(
      names = "--sample",
      negatable = true,
      description = "Only invented sample data, or none of it (default: both).")
  private @Nullable Boolean sample;

  @Option(
      names = "--all",
      description = "Also those that were merged into others or have no standing report.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    LatestStates<Incident> states = incidents.read(this::wants, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    states.values().stream()
        .sorted(NEWEST_FIRST)
        .limit(limit)
        .forEach(
            incident ->
                out.println(
                    json.line(() -> RecordJson.of(incident), () -> IncidentLine.of(incident))));
    return states.whole() ? ExitStatus.OK : ExitStatus.FAILED;
  }

  private boolean wants(Incident incident) {
    return (dyad == null || incident.getDyads().contains(dyad.toUpperCase(Locale.ROOT)))
        && (type == null || incident.getType().equalsIgnoreCase(type))
        && (since == null || !incident.getFirstSeenAt().isBefore(since))
        && (sample == null || sample == incident.getSample())
        && (all || stands(incident));
  }

  private static boolean stands(Incident incident) {
    return incident.getMergedInto() == null
        && incident.getIndependentReports() + incident.getCopies() > 0;
  }
}
