package org.tensionwire.cli.sample.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockTest {
  @Test
  void shouldTellParagraphsHeadingsCaptionsAndQuotesApart() {
    String body =
        "One line\nand its rest.\n\n## A heading\n\n!! A caption\n \n> Said\n> twice\n\n!not a caption\n";
    assertThat(Block.parse(body))
        .containsExactly(
            new Block.Paragraph("One line and its rest."),
            new Block.Heading("A heading"),
            new Block.Caption("A caption"),
            new Block.Quote("Said twice"),
            new Block.Paragraph("!not a caption"));
  }
}
