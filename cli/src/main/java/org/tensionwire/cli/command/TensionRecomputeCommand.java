package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.command.option.TimeConverter;
import org.tensionwire.cli.text.ReadingText;
import org.tensionwire.cli.wiring.TensionSources;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.enrich.index.Recomputation;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "recompute",
    description = {
      "Make published readings again from the incidents and the ledger, and compare every byte.",
      "The latest revision of each reading is compared; its number is taken from the history.",
      "Exits with 1 where any differs. Where the ledger is no longer kept, the hourly counts of",
      "the history stand in for it."
    },
    footer = {"", "Examples:", "  tensionwire tension recompute --since 7d"})
final class TensionRecomputeCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Spec private CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Leave out readings of a time before (default: none).")
  private Instant since = Instant.MIN;

  @Override
  public Integer call() throws IOException {
    TensionSources sources =
        TensionSources.read(kafka.clients(), kafka.prefix(), new RegistryClient(registry.url()));
    Recomputation recomputation = sources.recomputation();
    List<TensionReading> published =
        sources.readings().stream().filter(each -> !each.getAt().isBefore(since)).toList();
    PrintWriter out = spec.commandLine().getOut();
    int differing = 0;
    for (TensionReading reading : published) {
      TensionReading again = recomputation.again(reading);
      if (!reading.toByteBuffer().equals(again.toByteBuffer())) {
        differing++;
        out.println("published   " + ReadingText.line(reading));
        out.println("recomputed  " + ReadingText.line(again));
      }
    }
    out.println(published.size() + " readings, " + differing + " differ");
    return differing == 0 ? ExitStatus.OK : ExitStatus.FAILED;
  }
}
