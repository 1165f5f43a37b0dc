package org.tensionwire.enrich.clean;

import java.util.Locale;

/** Why an input cannot be cleaned. */
public enum CleanFault {
  /** Larger than {@link HtmlLimits#MAX_CHARS}. */
  TOO_LARGE,
  /** Built to cost the parser too much: a tag name of more than a kilobyte. */
  HTML_DOS,
  /** Not a JSON object with the expected fields. */
  BAD_LINE,
  /** The item says nothing and its page is no story. */
  NOT_A_STORY,
  /** Neither title nor text came of it. */
  EMPTY;

  /** The code as it stands in dead letters and error lines. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
