package org.tensionwire.desk.view;

import java.time.Instant;
import java.util.List;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Incident;

/** The desk's page: plain HTML that needs no script. */
public final class Page {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Tensionwire</title>
      <link rel="stylesheet" href="/desk.css">
      </head>
      <body>
      <header><h1>Tensionwire</h1></header>
      <main>
      """;
  private static final String FOOT =
      """
      </main>
      <footer><p>As JSON: <a href="/api/events">events</a>,
      <a href="/api/incidents">incidents</a>.</p></footer>
      </body>
      </html>
      """;

  private Page() {}

  /**
   * @param note what the reader must know about the desk's own state; empty where nothing
   */
  public static String of(List<Event> events, List<Incident> incidents, String note, Instant now) {
    StringBuilder page = new StringBuilder(HEAD);
    if (!note.isEmpty()) {
      page.append("<p role=\"status\" class=\"note\">").append(Html.escape(note)).append("</p>\n");
    }
    page.append("<p>As of ").append(EventItem.time(now)).append(".</p>\n");
    page.append("<section aria-labelledby=\"events\"><h2 id=\"events\">Latest events</h2>\n");
    list(page, events.stream().map(EventItem::of).toList());
    page.append("</section>\n<section aria-labelledby=\"incidents\">");
    page.append("<h2 id=\"incidents\">Latest incidents</h2>\n");
    list(page, incidents.stream().map(IncidentItem::of).toList());
    return page.append("</section>\n").append(FOOT).toString();
  }

  private static void list(StringBuilder page, List<String> items) {
    if (items.isEmpty()) {
      page.append("<p>None yet.</p>\n");
      return;
    }
    page.append("<ol>\n");
    items.forEach(page::append);
    page.append("</ol>\n");
  }
}
