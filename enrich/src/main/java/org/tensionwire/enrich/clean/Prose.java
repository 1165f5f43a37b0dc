package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.clean.Block.Kind;
import org.tensionwire.enrich.tag.Span;

/** Plain text in blocks, with captions kept apart. */
record Prose(String text, List<String> paragraphs, List<String> captions, List<Span> headings) {
  static final Prose NONE = new Prose("", List.of(), List.of(), List.of());
  private static final String BETWEEN = "\n\n";

  static Prose of(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    List<String> paragraphs = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    List<Span> headings = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() == Kind.CAPTION) {
        captions.add(block.text());
        continue;
      }
      if (!paragraphs.isEmpty()) {
        text.append(BETWEEN);
      }
      if (block.kind() == Kind.HEADING) {
        headings.add(new Span(text.length(), text.length() + block.text().length()));
      }
      text.append(block.text());
      paragraphs.add(block.text());
    }
    return new Prose(text.toString(), paragraphs, captions, headings);
  }

  int length() {
    return text.length();
  }
}
