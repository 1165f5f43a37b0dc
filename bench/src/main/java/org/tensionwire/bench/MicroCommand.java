package org.tensionwire.bench;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "micro",
    description = "Speed of single steps and what they allocate, by JMH.",
    mixinStandardHelpOptions = true)
final class MicroCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATTERN",
      arity = "0..1",
      defaultValue = "org.tensionwire.bench.micro",
      description = "Which benchmarks, as a regular expression (default: all).")
  private String pattern = "";

  @Override
  public Integer call() throws Exception {
    System.out.println(Machine.describe(Clock.systemUTC()));
    new Runner(
            new OptionsBuilder()
                .include(pattern)
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .build())
        .run();
    return 0;
  }
}
