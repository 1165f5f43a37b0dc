package org.tensionwire.systemtests.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.tensionwire.systemtests.feeds.Entry.Identity;
import org.tensionwire.systemtests.feeds.FeedScript.Listed;

/** Writes the XML of a listing and the HTML of article pages. */
final class FeedDocument {
  private static final Instant EPOCH = Instant.parse("2026-01-05T08:00:00Z");
  private static final int LENGTH = 700;

  private final Feed feed;
  private final Prose prose;
  private final String origin;

  /**
   * @param origin scheme, host and port under which pages are reached
   */
  FeedDocument(Feed feed, Prose prose, String origin) {
    this.feed = feed;
    this.prose = prose;
    this.origin = origin;
  }

  String xml(List<Listed> listing) {
    String items = listing.stream().map(this::item).collect(Collectors.joining("\n"));
    return prolog() + opening() + items + closing();
  }

  String page(Reference reference, boolean tension) {
    Draft draft = prose.write(reference.serial(), reference.revision(), tension, LENGTH);
    return """
        <!DOCTYPE html><html lang="en"><head><title>%s</title></head><body>
        <nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <article><h1>%s</h1>%s</article>
        <footer>An invented publisher</footer></body></html>
        """
        .formatted(draft.title(), draft.title(), draft.html());
  }

  private String prolog() {
    boolean sloppy = feed.manners() == Feed.Manners.SLOPPY;
    return (sloppy ? "\n  " : "") + "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  }

  private String opening() {
    String title = "<title>" + feed.id() + (sloppyText()) + "</title>\n";
    return switch (feed.format()) {
      case RSS, RSS_WITH_PAGES ->
          "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
              + title
              + "<link>%s/</link><description>Invented news</description>%n".formatted(origin);
      case ATOM ->
          "<feed xmlns=\"http://www.w3.org/2005/Atom\">"
              + title
              + "<id>urn:feed:%s</id><updated>%s</updated>%n".formatted(feed.id(), EPOCH);
      case RDF ->
          "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
              + " xmlns=\"http://purl.org/rss/1.0/\""
              + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
              + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
              + "<channel rdf:about=\"%s/\">".formatted(origin)
              + title
              + "<link>%s/</link><description>Invented news</description></channel>%n"
                  .formatted(origin);
    };
  }

  private String closing() {
    return switch (feed.format()) {
      case RSS, RSS_WITH_PAGES -> "\n</channel></rss>\n";
      case ATOM -> "\n</feed>\n";
      case RDF -> "\n</rdf:RDF>\n";
    };
  }

  private String item(Listed listed) {
    Entry entry = listed.entry();
    Draft draft = prose.write(entry.serial(), listed.revision(), entry.tension(), LENGTH);
    return switch (feed.format()) {
      case RSS -> rss(entry, draft, content(draft));
      case RSS_WITH_PAGES -> rss(entry, draft, "");
      case ATOM -> atom(entry, draft);
      case RDF -> rdf(entry, draft);
    };
  }

  private String rss(Entry entry, Draft draft, String content) {
    String guid = "<guid isPermaLink=\"false\">guid-%d</guid>".formatted(entry.serial());
    String link = "<link>" + address(entry) + "</link>";
    return "<item><title>%s%s</title>%s%s<pubDate>%s</pubDate><description>%s</description>%s</item>"
        .formatted(
            draft.title(),
            sloppyText(),
            entry.hasGuid() ? guid : "",
            entry.hasLink() ? link : "",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(published(entry).atOffset(ZoneOffset.UTC)),
            draft.paragraphs().get(0),
            content);
  }

  private String atom(Entry entry, Draft draft) {
    String link = "<link rel=\"alternate\" href=\"" + address(entry) + "\"/>";
    return "<entry><title>%s</title><id>urn:story:%d</id>%s<updated>%s</updated><content type=\"html\"><![CDATA[%s]]></content></entry>"
        .formatted(
            draft.title(),
            entry.serial(),
            entry.identity() == Identity.GUID ? "" : link,
            published(entry),
            draft.html());
  }

  private String rdf(Entry entry, Draft draft) {
    return "<item rdf:about=\"%s\"><title>%s</title><link>%s</link><dc:date>%s</dc:date>%s</item>"
        .formatted(address(entry), draft.title(), address(entry), published(entry), content(draft));
  }

  private String content(Draft draft) {
    return "<content:encoded><![CDATA[" + draft.html() + "]]></content:encoded>";
  }

  /** Shared stories have one address wherever they are listed. */
  private String address(Entry entry) {
    return InventedWeb.isShared(entry.serial())
        ? "http://wire.example/" + entry.serial()
        : origin + "/pages/" + entry.serial();
  }

  private static Instant published(Entry entry) {
    return EPOCH.plusSeconds(60L * entry.serial());
  }

  private String sloppyText() {
    return feed.manners() == Feed.Manners.SLOPPY ? "&nbsp;\u0008" : "";
  }
}
