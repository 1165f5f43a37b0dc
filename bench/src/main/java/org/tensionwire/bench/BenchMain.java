package org.tensionwire.bench;

import org.tensionwire.bench.copies.CopiesCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "bench/run",
    description = "Measure the wire on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ThroughputCommand.class,
      LatencyCommand.class,
      StartupCommand.class,
      ReplayCommand.class,
      MicroCommand.class,
      CleaningCommand.class,
      WebCommand.class,
      CopiesCommand.class
    })
public final class BenchMain {
  private BenchMain() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchMain()).execute(arguments));
  }
}
