package org.tensionwire.cli.sample.corpus;

import java.util.Arrays;
import java.util.List;

/** A piece of a story's body. */
public sealed interface Block {
  String text();

  record Paragraph(String text) implements Block {}

  record Heading(String text) implements Block {}

  /** The words below a photograph. */
  record Caption(String text) implements Block {}

  record Quote(String text) implements Block {}

  /**
   * Splits a body at its blank lines; {@code "## "} starts a heading, {@code "!! "} a caption and
   * {@code "> "} a quotation.
   */
  static List<Block> parse(String body) {
    return Arrays.stream(body.strip().split("\\R\\s*\\R")).map(Block::read).toList();
  }

  private static Block read(String piece) {
    String text = piece.strip().replaceAll("\\s*\\R\\s*", " ");
    if (text.startsWith("## ")) {
      return new Heading(text.substring(3));
    }
    if (text.startsWith("!! ")) {
      return new Caption(text.substring(3));
    }
    if (text.startsWith("> ")) {
      return new Quote(text.substring(2).replace(" > ", " "));
    }
    return new Paragraph(text);
  }
}
