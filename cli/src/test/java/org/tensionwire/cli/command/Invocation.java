package org.tensionwire.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One run of the program, and what came of it. */
record Invocation(int status, String out, String err) {

  static Invocation of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Program.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Invocation(status, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
