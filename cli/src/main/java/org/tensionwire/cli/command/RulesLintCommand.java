package org.tensionwire.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.pack.PackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "lint",
    description = "Check rule packs; every fault is named with file, line and code.",
    footer = {
      "",
      "Exit code 1 where any pack has a fault.",
      "",
      "Examples:",
      "  tensionwire rules lint enrich/src/main/resources/packs/us-iran-iraq",
      "  tensionwire rules lint --json mypack"
    })
final class RulesLintCommand implements Callable<Integer> {
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folder of a rule pack.")
  private List<Path> directories = List.of();

  @Override
  public Integer call() {
    int status = ExitStatus.OK;
    for (Path directory : directories) {
      if (!isGood(new PackInput(directory))) {
        status = ExitStatus.FAILED;
      }
    }
    return status;
  }

  private boolean isGood(PackInput input) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      RulePack pack = RulePack.of(input.files());
      String directory = input.directory().toString();
      out.println(
          json.line(
              () ->
                  JsonOption.object()
                      .put("pack", pack.id())
                      .put("version", pack.version())
                      .put("directory", directory)
                      .put("faults", 0),
              () -> directory + ": " + pack.id() + " " + pack.version() + ", no faults"));
      return true;
    } catch (PackException e) {
      input.faults(e.faults(), json, out);
      return false;
    }
  }
}
