package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.wiring.RulesTopic;
import org.tensionwire.pipeline.RulePackRecord;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "List the packs that were published last.",
    footer = {
      "",
      "Nothing is listed where every enrich tags by the pack that ships with it.",
      "",
      "Examples:",
      "  tensionwire rules list",
      "  tensionwire rules list --json"
    })
final class RulesListCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    new RulesTopic(kafka.clients(), new RegistryClient(registry.url()), kafka.prefix())
        .latest()
        .forEach(this::print);
    return ExitStatus.OK;
  }

  private void print(RulePackRecord pack) {
    int bytes = pack.getFiles().stream().mapToInt(file -> file.getContent().length()).sum();
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () ->
                    JsonOption.object()
                        .put("pack", pack.getPackId())
                        .put("version", pack.getVersion())
                        .put("publishedAt", pack.getPublishedAt().toString())
                        .put("characters", bytes),
                () ->
                    "%s %s, published %s, %,d characters"
                        .formatted(
                            pack.getPackId(), pack.getVersion(), pack.getPublishedAt(), bytes)));
  }
}
