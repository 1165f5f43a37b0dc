package org.tensionwire.enrich.clean;

import java.util.Optional;

/** What markup may cost before a parser sees it. */
final class HtmlLimits {
  /** Longest markup that is parsed, in UTF-16 units. */
  static final int MAX_CHARS = 3 * 1024 * 1024;

  /** Deepest nesting that the parser builds; deeper elements become siblings. */
  static final int MAX_DEPTH = 256;

  private static final int MAX_NAME = 1024;

  private HtmlLimits() {}

  /** The fault of {@code html}, empty where it may be parsed. */
  static Optional<CleanFault> check(String html) {
    if (html.length() > MAX_CHARS) {
      return Optional.of(CleanFault.TOO_LARGE);
    }
    return hasLongName(html) ? Optional.of(CleanFault.HTML_DOS) : Optional.empty();
  }

  /** The parser's cost is more than linear in the length of a tag's name. */
  private static boolean hasLongName(String html) {
    int open = html.indexOf('<');
    while (open >= 0) {
      int at = open + 1;
      if (at < html.length() && html.charAt(at) == '/') {
        at++;
      }
      int end = nameEnd(html, at);
      if (end - at > MAX_NAME) {
        return true;
      }
      open = html.indexOf('<', end);
    }
    return false;
  }

  private static int nameEnd(String html, int start) {
    if (start >= html.length() || !isLetter(html.charAt(start))) {
      return start;
    }
    int at = start;
    while (at < html.length() && !endsName(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
