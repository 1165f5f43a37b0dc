package org.tensionwire.cli.command;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tensionwire.cli.text.TerminalText;
import org.tensionwire.enrich.tag.pack.Fault;
import org.tensionwire.enrich.tag.pack.PackException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line as a whole. */
public final class Program {
  private static final int WIDTH = 100;
  private static final Set<String> VERBOSE = Set.of("-v", "--verbose");

  private Program() {}

  /**
   * Runs one command.
   *
   * @return 0 where it went well, 1 where it failed, 2 where it was asked wrongly
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine commandLine =
        new CommandLine(new TensionwireCommand())
            .setOut(out)
            .setErr(err)
            .setUsageHelpWidth(WIDTH)
            .setExecutionExceptionHandler(Program::explain);
    int status = commandLine.execute(arguments);
    out.flush();
    err.flush();
    return status;
  }

  private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
    String message = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
    List<String> lines =
        failure instanceof PackException pack
            ? pack.faults().stream().map(Fault::toString).toList()
            : List.of(message);
    lines.forEach(line -> command.getErr().println("tensionwire: " + TerminalText.escape(line)));
    if (!Collections.disjoint(parsed.expandedArgs(), VERBOSE)) {
      failure.printStackTrace(command.getErr());
    }
    return ExitStatus.FAILED;
  }
}
