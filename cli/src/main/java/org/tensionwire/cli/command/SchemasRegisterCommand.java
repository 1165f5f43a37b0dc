package org.tensionwire.cli.command;

import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.wiring.Deployment;
import org.tensionwire.cli.wiring.SchemaRegistrar;
import org.tensionwire.cli.wiring.SchemaRegistrar.Result;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "register",
    description =
        "Register every topic's schema and the compatibility its later versions must keep.",
    footer = {
      "",
      "Registering again changes nothing. An incompatible schema is refused, with exit code 1.",
      "",
      "Examples:",
      "  tensionwire schemas register --registry http://registry:8080/apis/ccompat/v7"
    })
final class SchemasRegisterCommand implements Callable<Integer> {
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      defaultValue = "${env:TENSIONWIRE_TOPIC_PREFIX:-}",
      description = "Prefix of every topic name (default: none).")
  private String prefix;

  @Override
  public Integer call() {
    new SchemaRegistrar(new RegistryClient(registry.url()))
        .register(Deployment.topics(prefix))
        .forEach(this::print);
    return ExitStatus.OK;
  }

  private void print(Result result) {
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () ->
                    JsonOption.object()
                        .put("subject", result.subject())
                        .put("id", result.id())
                        .put("compatibility", result.compatibility()),
                () ->
                    "%4d  %s, %s"
                        .formatted(result.id(), result.subject(), result.compatibility())));
  }
}
