package org.tensionwire.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tensionwire.cli.command.Program;

/** The one runnable program. It writes UTF-8 whatever the locale says. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Program.run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
  }

  private static PrintWriter writer(FileDescriptor target) {
    return new PrintWriter(
        new OutputStreamWriter(
            new BufferedOutputStream(new FileOutputStream(target), 1 << 16),
            StandardCharsets.UTF_8),
        true);
  }
}
