package org.tensionwire.bench;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "startup", description = "Start-up times.", mixinStandardHelpOptions = true)
final class StartupCommand implements Callable<Integer> {
  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() throws Exception {
    System.out.println(Machine.describe(clock));
    return 0;
  }
}
