package org.tensionwire.enrich.clean;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Pages and fragments of markup as prose. Callers have checked {@link HtmlLimits}. */
final class Markup {
  private static final int TOO_LITTLE = 250;
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

  private Markup() {}

  static Document parse(String html) {
    return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(HtmlLimits.MAX_DEPTH));
  }

  /** The main text of a page, without what stands around it. */
  static Prose mainText(Document page, String title) {
    Element body = page.body();
    ProseMass mass = new ProseMass(body);
    Prose prose = mainText(body, mass, title, true);
    if (prose.length() >= TOO_LITTLE) {
      return prose;
    }
    Prose lenient = mainText(body, mass, title, false);
    return lenient.length() > 2 * prose.length() ? lenient : prose;
  }

  private static Prose mainText(Element body, ProseMass mass, String title, boolean strict) {
    List<Block> blocks = BlockReader.read(body, mass, strict);
    return Prose.of(Selection.of(blocks, StoryRoot.of(body, blocks), title));
  }

  /** Everything that a fragment says; plain text is taken as such. */
  static Prose fragment(String text) {
    if (!isMarkup(text)) {
      return plain(text);
    }
    Element body = parse(text).body();
    return Prose.of(Selection.whole(BlockReader.read(body, new ProseMass(body), false)));
  }

  /** A fragment as one line, for titles. */
  static String line(String text) {
    return PlainText.line(isMarkup(text) ? parse(text).body().text() : text);
  }

  private static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
  }

  private static Prose plain(String text) {
    return Prose.of(
        EMPTY_LINE
            .splitAsStream(text)
            .map(PlainText::line)
            .filter(line -> !line.isEmpty())
            .map(Block::plain)
            .toList());
  }
}
