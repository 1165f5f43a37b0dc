package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.wiring.RulesTopic;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "withdraw",
    description = "Take a published pack back: every enrich tags by its bundled one again.",
    footer = {"", "Examples:", "  tensionwire rules withdraw us-iran-iraq"})
final class RulesWithdrawCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PACK", description = "Id of the pack, as rules list names it.")
  private String pack = "";

  @Override
  public Integer call() throws IOException {
    RulesTopic topic =
        new RulesTopic(kafka.clients(), new RegistryClient(registry.url()), kafka.prefix());
    if (topic.latest().stream().noneMatch(record -> record.getPackId().equals(pack))) {
      spec.commandLine().getErr().println("tensionwire: there is no such pack published");
      return ExitStatus.FAILED;
    }
    topic.withdraw(pack);
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () -> JsonOption.object().put("pack", pack).put("withdrawn", true),
                () -> "withdrawn " + pack));
    return ExitStatus.OK;
  }
}
