package org.tensionwire.enrich.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Cleans standard input line by line and tells pages per second of CPU on standard error. */
final class CleanMain {
  private CleanMain() {}

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public static void main(String[] args) throws IOException {
    CleanLine cleaner = new CleanLine();
    int rounds = args.length == 0 ? 1 : Integer.parseInt(args[0]);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    var lines = in.lines().toList();
    for (int round = 0; round < rounds; round++) {
      long start = cpuNanos();
      for (String line : lines) {
        CleanLine.Result result = cleaner.clean(line);
        if (round > 0) {
          continue;
        }
        if (result instanceof CleanLine.Result.Line clean) {
          out.println(clean.json());
        } else {
          System.err.println(result);
        }
      }
      double seconds = (cpuNanos() - start) / 1e9;
      System.err.printf("%d pages, %.0f per second of CPU%n", lines.size(), lines.size() / seconds);
    }
    out.flush();
  }
}
