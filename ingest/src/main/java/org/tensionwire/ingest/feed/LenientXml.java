package org.tensionwire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes markup that does not nest as markup that does: closes what was left open, ignores ends
 * that begin nothing, quotes attributes. Where the text ends within an item, that item is dropped.
 * Works on characters that are legal already; uses no recursion.
 */
final class LenientXml {
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "meta", "wbr", "source", "embed", "area");

  /** Elements that hold words only, so that the start of another one ends them. */
  private static final Set<String> WORDS =
      Set.of("title", "link", "guid", "pubdate", "author", "category", "comments", "id", "updated");

  private static final Set<String> SIBLINGS =
      Set.of(
          "title",
          "link",
          "guid",
          "pubdate",
          "category",
          "comments",
          "id",
          "updated",
          "published",
          "description",
          "summary",
          "content",
          "content:encoded",
          "enclosure",
          "dc:date",
          "dc:creator",
          "item",
          "entry");

  private final TagScanner scanner;
  private final StringBuilder out;
  private final List<String> open = new ArrayList<>();
  private int itemDepth = -1;
  private int itemStart = -1;

  /**
   * @param truncated true where the text ended before its root did
   * @param dropped items that the end cut
   */
  record Fixed(String xml, boolean truncated, int dropped) {}

  private LenientXml(String xml) {
    this.scanner = new TagScanner(xml);
    this.out = new StringBuilder(xml.length() + 64);
  }

  static Fixed fix(String xml) throws RefusedDocument {
    return new LenientXml(xml).run();
  }

  private Fixed run() throws RefusedDocument {
    while (scanner.next(innermost())) {
      switch (scanner.kind()) {
        case TEXT -> text(scanner.text());
        case START -> start(scanner.name(), scanner.attributes(), scanner.selfClosing());
        case END -> end(scanner.name());
        case NOTHING -> {}
      }
    }
    return finish();
  }

  private void text(String text) {
    if (!open.isEmpty()) {
      out.append(text);
    }
  }

  private void start(String name, String attributes, boolean closed) throws RefusedDocument {
    if (open.isEmpty() && out.length() > 0) {
      return;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (WORDS.contains(innermost().toLowerCase(Locale.ROOT)) && SIBLINGS.contains(lower)) {
      closeTo(open.size() - 1);
    }
    boolean item = isItem(name);
    if (item && itemDepth >= 0) {
      closeTo(itemDepth);
    }
    if (item) {
      itemDepth = open.size();
      itemStart = out.length();
    }
    out.append('<').append(name).append(attributes);
    if (closed || VOID.contains(lower)) {
      out.append("/>");
      itemDepth = item ? -1 : itemDepth;
      return;
    }
    out.append('>');
    open.add(name);
    if (open.size() > FeedLimits.DEPTH) {
      throw new RefusedDocument(Refusal.XML_DEPTH, "elements nest too deeply");
    }
  }

  private String innermost() {
    return open.isEmpty() ? "" : open.get(open.size() - 1);
  }

  private void end(String name) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).equalsIgnoreCase(name)) {
        closeTo(i);
        return;
      }
    }
  }

  private void closeTo(int size) {
    while (open.size() > size) {
      out.append("</").append(open.remove(open.size() - 1)).append('>');
    }
    if (itemDepth >= size) {
      itemDepth = -1;
    }
  }

  private Fixed finish() {
    boolean truncated = !open.isEmpty();
    int dropped = itemDepth >= 0 ? 1 : 0;
    if (dropped > 0) {
      out.setLength(itemStart);
      while (open.size() > itemDepth) {
        open.remove(open.size() - 1);
      }
    }
    closeTo(0);
    return new Fixed(out.toString(), truncated, dropped);
  }

  private static boolean isItem(String name) {
    String local = name.substring(name.indexOf(':') + 1);
    return local.equalsIgnoreCase("item") || local.equalsIgnoreCase("entry");
  }
}
