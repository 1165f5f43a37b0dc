package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.tensionwire.enrich.clean.Block.Kind;

/**
 * Reads a page as a list of blocks in one walk, leaving out what is never a story. The depth of the
 * walk is bounded by {@link HtmlLimits#MAX_DEPTH}.
 */
final class BlockReader {
  /** A part with this share of the page's prose is no clutter, whatever its class says. */
  private static final double TOO_MUCH_FOR_CLUTTER = 0.4;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private final boolean strict;
  private final ProseMass mass;
  private int linkChars;
  private int breaks;

  private BlockReader(boolean strict, ProseMass mass) {
    this.strict = strict;
    this.mass = mass;
  }

  /**
   * @param strict whether elements that are named as clutter are left out too
   */
  static List<Block> read(Element root, ProseMass mass, boolean strict) {
    BlockReader reader = new BlockReader(strict, mass);
    reader.walk(root, Kind.PARAGRAPH, false, root);
    reader.flush(Kind.PARAGRAPH, root);
    return reader.blocks;
  }

  private void walk(Element element, Kind kind, boolean link, Element owner) {
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text) {
        append(text.getWholeText(), link);
      } else if (child instanceof Element inner) {
        visit(inner, kind, link, owner);
      }
    }
  }

  private void visit(Element element, Kind kind, boolean link, Element owner) {
    if (element.nameIs("br")) {
      lineBreak(kind, owner);
    } else if (isLeftOut(element)) {
      separate(element, kind, owner);
    } else if (Vocabulary.isBlock(element)) {
      flush(kind, owner);
      Kind inner = kindOf(element, kind);
      walk(element, inner, link, element);
      flush(inner, element);
    } else if (kind != Kind.CAPTION && Vocabulary.isCaption(element)) {
      flush(kind, owner);
      walk(element, Kind.CAPTION, link, element);
      flush(Kind.CAPTION, element);
    } else {
      walk(element, kind, link || element.nameIs("a"), owner);
    }
  }

  private void separate(Element element, Kind kind, Element owner) {
    if (Vocabulary.isBlock(element)) {
      flush(kind, owner);
    }
  }

  private boolean isLeftOut(Element element) {
    if (Vocabulary.isMachinery(element)) {
      return true;
    }
    boolean suspect =
        Vocabulary.isHidden(element)
            || Vocabulary.isFrame(element)
            || strict && !Vocabulary.isCaption(element) && Vocabulary.isClutter(element);
    return suspect && mass.share(element) < TOO_MUCH_FOR_CLUTTER;
  }

  private static Kind kindOf(Element element, Kind around) {
    if (around == Kind.CAPTION || Vocabulary.isCaption(element)) {
      return Kind.CAPTION;
    }
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "li", "dt", "dd" -> Kind.ITEM;
      case "td", "th" -> Kind.CELL;
      default -> around;
    };
  }

  private void lineBreak(Kind kind, Element owner) {
    breaks++;
    if (breaks > 1) {
      flush(kind, owner);
    } else {
      run.append('\n');
    }
  }

  private void append(String text, boolean link) {
    if (text.isBlank()) {
      if (run.length() > 0) {
        run.append(' ');
      }
      return;
    }
    breaks = 0;
    run.append(text);
    if (link) {
      linkChars += text.strip().length();
    }
  }

  private void flush(Kind kind, Element owner) {
    if (run.length() > 0) {
      String text = PlainText.line(run.toString());
      if (!text.isEmpty()) {
        blocks.add(new Block(kind, text, linkChars, owner));
      }
      run.setLength(0);
    }
    linkChars = 0;
    breaks = 0;
  }
}
