package org.tensionwire.enrich.clean;

/**
 * Takes out of a page what no story stands in before the parser reads it: comments, scripts but for
 * linked data, style sheets and drawings. They are more than half of a usual page.
 */
final class Chaff {
  private static final String LINKED_DATA = "ld+json";
  private static final String[] RAW = {"script", "style"};

  private final String html;
  private final StringBuilder kept;
  private int from;

  private Chaff(String html) {
    this.html = html;
    this.kept = new StringBuilder(html.length() / 2);
  }

  static String strip(String html) {
    return new Chaff(html).strip();
  }

  private String strip() {
    int open = html.indexOf('<');
    while (open >= 0) {
      int next = html.startsWith("<!--", open) ? comment(open) : tag(open);
      open = html.indexOf('<', next);
    }
    return from == 0 ? html : kept.append(html, from, html.length()).toString();
  }

  private int comment(int open) {
    int content = open + 4;
    if (html.startsWith(">", content) || html.startsWith("->", content)) {
      return cut(open, html.indexOf('>', content) + 1);
    }
    int close = html.indexOf("-->", content);
    return cut(open, close < 0 ? html.length() : close + 3);
  }

  private int tag(int open) {
    for (String name : RAW) {
      if (isNamed(open + 1, name)) {
        return raw(open, name);
      }
    }
    int end = tagEnd(open);
    if (isNamed(open + 1, "svg") && end > 1 && html.charAt(end - 2) != '/') {
      int close = closing(end, "svg");
      return close < 0 ? end : cut(open, close);
    }
    return end;
  }

  private int raw(int open, String name) {
    int end = tagEnd(open);
    int close = closing(end, name);
    int after = close < 0 ? html.length() : close;
    return html.substring(open, Math.min(end, open + 400)).contains(LINKED_DATA)
        ? after
        : cut(open, after);
  }

  /** Index after the tag that closes {@code name}, -1 where none does. */
  private int closing(int start, String name) {
    int at = html.indexOf("</", start);
    while (at >= 0 && !isNamed(at + 2, name)) {
      at = html.indexOf("</", at + 2);
    }
    return at < 0 ? -1 : tagEnd(at);
  }

  private boolean isNamed(int at, String name) {
    int end = at + name.length();
    if (end >= html.length() || !html.regionMatches(true, at, name, 0, name.length())) {
      return false;
    }
    char next = html.charAt(end);
    return next == '>' || next == '/' || next <= ' ';
  }

  /** Index after the tag; quotes hide its end only as values of attributes. */
  private int tagEnd(int open) {
    int at = open + 1;
    if (at >= html.length() || !isTagStart(html.charAt(at))) {
      return at;
    }
    boolean value = false;
    for (; at < html.length(); at++) {
      char c = html.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (value && (c == '"' || c == '\'')) {
        int quote = html.indexOf(c, at + 1);
        if (quote < 0) {
          return html.length();
        }
        at = quote;
      }
      value = c == '=' || value && c <= ' ';
    }
    return at;
  }

  private static boolean isTagStart(char c) {
    return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private int cut(int start, int end) {
    kept.append(html, from, start);
    from = end;
    return end;
  }
}
