package org.tensionwire.cli.command;

/** What the shell is told: it went well, it went wrong, or it was asked wrongly. */
final class ExitStatus {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private ExitStatus() {}
}
