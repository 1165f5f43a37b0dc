package org.tensionwire.enrich.clean;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Pages and fragments of markup as prose. Callers have checked {@link HtmlLimits}. */
final class Markup {
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

  private Markup() {}

  static Document parse(String html) {
    return Jsoup.parse(
        Chaff.strip(html), "", Parser.htmlParser().setMaxDepth(HtmlLimits.MAX_DEPTH));
  }

  /** The story of a page, without what stands around it. */
  static PageStory story(Document page, Declared declared) {
    return Selection.of(Outline.of(page.body()), declared, Model.shipped());
  }

  /** Everything that a fragment says; plain text is taken as such. */
  static Prose fragment(String text) {
    if (!isMarkup(text)) {
      return plain(text);
    }
    return Prose.of(Cleanup.fragment(Outline.of(parse(text).body())));
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
