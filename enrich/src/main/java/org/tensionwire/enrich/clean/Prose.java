package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.clean.Block.Kind;
import org.tensionwire.enrich.tag.Span;

/**
 * Plain text in blocks, with captions kept apart.
 *
 * @param blocks those of the text, beside {@code parts}
 */
record Prose(String text, List<String> captions, List<Part> parts, List<Block> blocks) {
  static final Prose NONE = new Prose("", List.of(), List.of(), List.of());
  private static final String BETWEEN = "\n\n";

  static Prose of(List<Block> all) {
    StringBuilder text = new StringBuilder();
    List<String> captions = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (Block block : all) {
      if (block.kind() == Kind.CAPTION) {
        captions.add(block.text());
        continue;
      }
      if (!blocks.isEmpty()) {
        text.append(BETWEEN);
      }
      Span span = new Span(text.length(), text.length() + block.text().length());
      parts.add(new Part(kind(block.kind()), span));
      blocks.add(block);
      text.append(block.text());
    }
    return new Prose(text.toString(), captions, parts, blocks);
  }

  private static Part.Kind kind(Kind kind) {
    return switch (kind) {
      case HEADING -> Part.Kind.HEADING;
      case QUOTE -> Part.Kind.QUOTE;
      case ITEM -> Part.Kind.ITEM;
      case CELL -> Part.Kind.ROW;
      case PARAGRAPH, CAPTION -> Part.Kind.PARAGRAPH;
    };
  }

  List<String> paragraphs() {
    return blocks.stream().map(Block::text).toList();
  }

  List<Span> headings() {
    return parts.stream().filter(part -> part.kind() == Part.Kind.HEADING).map(Part::span).toList();
  }

  int length() {
    return text.length();
  }
}
