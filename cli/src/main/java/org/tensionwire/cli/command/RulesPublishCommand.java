package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.wiring.RulesTopic;
import org.tensionwire.enrich.tag.PackTrial;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.pack.PackException;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    description = "Check and test a pack, and hand it to every enrich that runs.",
    footer = {
      "",
      "A pack with a fault or a failing example is not published. Each enrich loads and tests it",
      "once more and takes it over between two stories; its metrics and log say so. Stories that",
      "were tagged before stay as they are: see backfill.",
      "",
      "Examples:",
      "  tensionwire rules publish mypack",
      "  tensionwire rules publish mypack --dry-run --json"
    })
final class RulesPublishCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--dry-run", description = "Check and test, and publish nothing.")
  private boolean dryRun;

  @Parameters(paramLabel = "DIR", description = "Folder of a rule pack.")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    PackInput input = new PackInput(directory);
    Map<String, byte[]> files;
    try {
      files = input.files();
    } catch (PackException e) {
      input.faults(e.faults(), json, spec.commandLine().getErr());
      return ExitStatus.FAILED;
    }
    RulePack pack = good(input, files);
    if (pack == null) {
      return ExitStatus.FAILED;
    }
    print(pack, dryRun ? "would_publish" : publish(pack, files) ? "published" : "unchanged");
    return ExitStatus.OK;
  }

  private boolean publish(RulePack pack, Map<String, byte[]> files) throws IOException {
    return new RulesTopic(kafka.clients(), new RegistryClient(registry.url()), kafka.prefix())
        .publish(pack.id(), pack.version(), files, InstantSource.system().instant());
  }

  private @Nullable RulePack good(PackInput input, Map<String, byte[]> files) {
    PrintWriter err = spec.commandLine().getErr();
    PackTrial trial = PackTrial.of(files);
    if (trial instanceof PackTrial.Faulty faulty) {
      input.faults(faulty.faults(), json, err);
    } else if (trial instanceof PackTrial.Failing failing) {
      input.failures(failing.failures(), json, err);
    } else if (trial instanceof PackTrial.Good good) {
      return good.pack();
    }
    return null;
  }

  private void print(RulePack pack, String outcome) {
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () ->
                    JsonOption.object()
                        .put("pack", pack.id())
                        .put("version", pack.version())
                        .put("outcome", outcome),
                () -> outcome.replace("_", " ") + ": " + pack.id() + " " + pack.version()));
  }
}
