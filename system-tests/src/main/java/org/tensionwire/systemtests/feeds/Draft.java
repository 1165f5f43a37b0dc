package org.tensionwire.systemtests.feeds;

import java.util.List;

/**
 * A generated story, before it is put into a feed.
 *
 * @param tension whether it reports a hostile act or threat between two of the sides
 */
public record Draft(String title, List<String> paragraphs, boolean tension) {

  public String html() {
    return "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>";
  }
}
