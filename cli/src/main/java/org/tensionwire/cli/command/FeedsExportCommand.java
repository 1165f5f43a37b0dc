package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.feeds.FeedFile;
import org.tensionwire.cli.feeds.FeedFileText;
import org.tensionwire.cli.feeds.OpmlText;
import org.tensionwire.cli.node.Partitioning;
import org.tensionwire.cli.wiring.FeedRegistrar;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Print the polled feeds, or those of a feed file, as OPML.",
    footer = {
      "",
      "OPML has no place for owner, tier, state affiliation and intervals; --yaml keeps them.",
      "",
      "Examples:",
      "  tensionwire feeds export > subscriptions.opml",
      "  tensionwire feeds export --yaml > feeds.yaml",
      "  tensionwire feeds export feeds.yaml > subscriptions.opml"
    })
final class FeedsExportCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Spec private CommandSpec spec;

  @Option(names = "--yaml", description = "Print a feed file instead.")
  private boolean yaml;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Feed file, or - for standard input (default: what is polled).")
  private @Nullable String file;

  @Override
  public Integer call() throws IOException {
    List<FeedDefinition> feeds;
    if (file == null) {
      feeds = polled();
    } else {
      FeedFile read = FeedFileCheck.read(file);
      if (!read.faults().isEmpty()) {
        FeedFileCheck.complain(file, read, new JsonOption(), spec.commandLine().getErr());
        return ExitStatus.FAILED;
      }
      feeds = read.feeds();
    }
    spec.commandLine().getOut().print(yaml ? FeedFileText.of(feeds) : OpmlText.of(feeds));
    return ExitStatus.OK;
  }

  private List<FeedDefinition> polled() throws IOException {
    return new FeedRegistrar(
            kafka.clients(),
            new RegistryClient(registry.url()),
            kafka.prefix(),
            Partitioning.OF_INGEST)
        .list();
  }
}
