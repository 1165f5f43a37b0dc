package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.feeds.FeedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "validate",
    description = "Check feed files; every fault is named with file and line.",
    footer = {
      "",
      "Exit code 1 where any file has a fault.",
      "",
      "Examples:",
      "  tensionwire feeds validate feeds.yaml",
      "  cat feeds.yaml | tensionwire feeds validate --json -"
    })
final class FeedsValidateCommand implements Callable<Integer> {
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Feed file, or - for standard input.")
  private List<String> files = List.of();

  @Override
  public Integer call() throws IOException {
    int status = ExitStatus.OK;
    for (String name : files) {
      if (!valid(name)) {
        status = ExitStatus.FAILED;
      }
    }
    return status;
  }

  private boolean valid(String name) throws IOException {
    FeedFile file = FeedFileCheck.read(name);
    FeedFileCheck.complain(name, file, json, spec.commandLine().getOut());
    if (file.faults().isEmpty()) {
      int feeds = file.feeds().size();
      spec.commandLine()
          .getOut()
          .println(
              json.line(
                  () -> JsonOption.object().put("file", name).put("feeds", feeds),
                  () -> name + ": " + feeds + " feeds, no faults"));
    }
    return file.faults().isEmpty();
  }
}
