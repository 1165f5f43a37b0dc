package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that was named on the command line; {@code -} is standard input. */
record Input(String name) {
  private static final String STANDARD_INPUT = "-";

  InputStream open() throws IOException {
    return name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name));
  }

  /** Text is UTF-8, whatever the locale says. */
  Reader reader() throws IOException {
    return new InputStreamReader(open(), StandardCharsets.UTF_8);
  }
}
