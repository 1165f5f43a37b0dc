package org.tensionwire.cli.command;

import org.tensionwire.enrich.clean.Cleaned;
import org.tensionwire.enrich.clean.Cleaner;

/** Plain text of a page, for commands that take either. */
final class StoryText {
  private StoryText() {}

  /** A page without an article has no text that could be tagged. */
  static String ofHtml(String html) {
    return new Cleaner().page("", null, html) instanceof Cleaned.Story story
        ? story.story().text()
        : "";
  }
}
