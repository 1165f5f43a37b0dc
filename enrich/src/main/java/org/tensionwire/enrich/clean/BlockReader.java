package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.tensionwire.enrich.clean.Block.Kind;

/**
 * Reads the blocks of a page in the order in which {@link Outline} numbers its elements. The depth
 * of the walk is bounded by {@link HtmlLimits#MAX_DEPTH}.
 */
final class BlockReader {
  /** What an element with this share of the page's prose calls itself says nothing of its parts. */
  private static final double TOO_MUCH = 0.4;

  private static final int ASIDE_CHARS = 40;

  private static final int INLINE_CUTS =
      Hint.CAPTION.bit()
          | Hint.CREDIT.bit()
          | Hint.UNSEEN.bit()
          | Hint.ADVERT.bit()
          | Hint.SHARE.bit()
          | Hint.RELATED.bit()
          | Hint.SIGN_UP.bit();

  private final Outline outline;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int next;
  private int linkChars;
  private int links;
  private int strongChars;
  private int breaks;

  /** Where the walk stands: what the elements around say, and the innermost block element. */
  private record Spot(int node, Kind kind, boolean link, boolean strong) {
    Spot inline(boolean toLink, boolean toStrong) {
      return new Spot(node, kind, link || toLink, strong || toStrong);
    }
  }

  BlockReader(Outline outline) {
    this.outline = outline;
  }

  List<Block> read(Element root) {
    Spot spot = new Spot(0, Kind.PARAGRAPH, false, false);
    next = 1;
    walk(root, spot);
    flush(spot);
    return blocks;
  }

  private void walk(Element element, Spot spot) {
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text) {
        append(text.getWholeText(), spot);
      } else if (child instanceof Element inner && !Vocabulary.isMachinery(inner)) {
        visit(inner, next++, spot);
      } else if (child instanceof Element inner && Vocabulary.isBlock(inner)) {
        flush(spot);
      }
    }
  }

  private void visit(Element element, int node, Spot spot) {
    boolean block = Vocabulary.isBlock(element);
    int hints = outline.hints(node);
    if (element.nameIs("br")) {
      lineBreak(spot);
    } else if (!block && run.length() > 0 && isUnseen(node, hints) && isShort(element)) {
      next = outline.end(node);
    } else if (block
        || isStamp(element, node, spot)
        || (hints & INLINE_CUTS) != 0 && !element.nameIs("a")) {
      flush(spot);
      Spot inner = enter(element, node, hints, spot);
      walk(element, inner);
      flush(inner);
    } else {
      boolean link = element.nameIs("a");
      if (link) {
        links++;
      }
      walk(element, spot.inline(link, Vocabulary.isStrong(element)));
    }
  }

  private Spot enter(Element element, int node, int hints, Spot spot) {
    boolean small = outline.share(node) < TOO_MUCH;
    return new Spot(node, kindOf(element, hints, small, spot.kind), spot.link, spot.strong);
  }

  private boolean isUnseen(int node, int hints) {
    return (hints & Hint.UNSEEN.bit()) != 0 || (outline.places(node) & Place.HIDDEN.bit()) != 0;
  }

  /** Whether it is a word to those who hear a page rather than a paragraph shown later. */
  private static boolean isShort(Element element) {
    return element.text().length() <= ASIDE_CHARS;
  }

  /** A time that stands alone before what was written at it. */
  private boolean isStamp(Element element, int node, Spot spot) {
    return run.length() == 0
        && element.nameIs("time")
        && outline.times().containsKey(node)
        && !outline.isParagraph(spot.node);
  }

  private static Kind kindOf(Element element, int hints, boolean small, Kind around) {
    if (around == Kind.CAPTION || small && (hints & Hint.CAPTION.bit()) != 0) {
      return Kind.CAPTION;
    }
    return switch (element.normalName()) {
      case "figcaption" -> Kind.CAPTION;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "li", "dt", "dd" -> Kind.ITEM;
      case "td", "th" -> Kind.CELL;
      case "blockquote" -> Kind.QUOTE;
      default -> around;
    };
  }

  private void lineBreak(Spot spot) {
    breaks++;
    if (breaks > 1) {
      flush(spot);
    } else {
      run.append('\n');
    }
  }

  private void append(String text, Spot spot) {
    int length = Vocabulary.length(text);
    if (length == 0) {
      if (run.length() > 0) {
        run.append(' ');
      }
      return;
    }
    breaks = 0;
    run.append(text);
    linkChars += spot.link ? length : 0;
    strongChars += spot.strong ? length : 0;
  }

  private void flush(Spot spot) {
    if (run.length() > 0) {
      String text = PlainText.line(run.toString());
      if (!text.isEmpty()) {
        blocks.add(new Block(spot.kind, text, linkChars, links, strongChars, spot.node, spot.link));
      }
      run.setLength(0);
    }
    linkChars = 0;
    strongChars = 0;
    links = 0;
    breaks = 0;
  }
}
