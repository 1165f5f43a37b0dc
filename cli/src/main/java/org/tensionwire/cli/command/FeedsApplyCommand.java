package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.feeds.FeedFile;
import org.tensionwire.cli.node.Partitioning;
import org.tensionwire.cli.wiring.FeedRegistrar;
import org.tensionwire.cli.wiring.FeedRegistrar.Change;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "apply",
    description = "Bring the polled feeds in line with a feed file, in one transaction.",
    footer = {
      "",
      "A file with a fault changes nothing. Feeds that are not in the file are kept without --prune.",
      "",
      "Examples:",
      "  tensionwire feeds apply feeds.yaml",
      "  tensionwire feeds apply --prune --dry-run feeds.yaml"
    })
final class FeedsApplyCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--prune", description = "Remove the feeds that are not in the file.")
  private boolean prune;

  @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
  private boolean dryRun;

  @Parameters(paramLabel = "FILE", description = "Feed file, or - for standard input.")
  private String file = "";

  @Override
  public Integer call() throws IOException {
    FeedFile feeds = FeedFileCheck.read(file);
    if (!feeds.faults().isEmpty()) {
      FeedFileCheck.complain(file, feeds, json, spec.commandLine().getErr());
      return ExitStatus.FAILED;
    }
    List<Change> changes =
        new FeedRegistrar(
                kafka.clients(),
                new RegistryClient(registry.url()),
                kafka.prefix(),
                Partitioning.OF_INGEST)
            .apply(feeds.feeds(), prune, dryRun);
    changes.forEach(this::print);
    return ExitStatus.OK;
  }

  private void print(Change change) {
    String outcome = change.outcome().name().toLowerCase(Locale.ROOT);
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () -> JsonOption.object().put("feed", change.feedId()).put("outcome", outcome),
                () -> "%-9s %s".formatted(outcome, change.feedId())));
  }
}
