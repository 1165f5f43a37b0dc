package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import org.tensionwire.cli.lines.LineRun;
import org.tensionwire.cli.lines.LineStep;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The lines that a command takes one by one. */
final class LineFile {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Lines to read (default: standard input).")
  private String file;

  /** Takes the lines on all processors; gives the exit status. */
  int run(LineStep step) throws IOException {
    return run(step, Runtime.getRuntime().availableProcessors());
  }

  /** Takes the lines in their order, so that the step may remember; gives the exit status. */
  int runInOrder(LineStep step) throws IOException {
    return run(step, 1);
  }

  private int run(LineStep step, int threads) throws IOException {
    LineRun run =
        new LineRun(step, command.commandLine().getOut(), command.commandLine().getErr(), threads);
    try (InputStream in = new Input(file).open()) {
      return run.over(in) ? ExitStatus.OK : ExitStatus.FAILED;
    }
  }
}
