package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.ingest.feed.Documents.feed;
import static org.tensionwire.ingest.feed.Documents.item;
import static org.tensionwire.ingest.feed.Documents.refusal;
import static org.tensionwire.ingest.feed.Documents.rss;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;

class FeedParserTest {

  @Test
  void shouldReadAnRssItemWhole() {
    ParsedFeed feed =
        feed(
            rss(
                item(
                    """
                    <guid isPermaLink="false">h-1</guid><title>Ferry late</title>
                    <link>/ferry</link><pubDate>Tue, 24 Nov 2026 09:30:00 +0100</pubDate>
                    <description>Fog.</description>
                    <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"
                      ><![CDATA[<p>Fog all day.</p>]]></content:encoded>
                    <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">M. Quay</dc:creator>
                    <category>ships</category>
                    <enclosure url="https://harbour.example/f.mp3" type="audio/mpeg" length="9"/>
                    """)));

    assertThat(feed.title()).isEqualTo("Harbour News");
    assertThat(feed.format()).isEqualTo("rss_2.0");
    assertThat(feed.repair()).isEqualTo(Repair.NONE);
    FeedEntry entry = feed.entries().get(0);
    assertThat(entry.id()).isEqualTo("h-1");
    assertThat(entry.title()).isEqualTo("Ferry late");
    assertThat(entry.link()).isEqualTo("https://harbour.example/ferry");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-11-24T08:30:00Z"));
    assertThat(entry.summary()).isEqualTo("Fog.");
    assertThat(entry.content()).isEqualTo("<p>Fog all day.</p>");
    assertThat(entry.authors()).containsExactly("M. Quay");
    assertThat(entry.categories()).containsExactly("ships");
    assertThat(entry.enclosures())
        .containsExactly(
            new FeedEntry.Enclosure("https://harbour.example/f.mp3", "audio/mpeg", 9L));
  }

  @Test
  void shouldReadAtomWithXhtmlContentAndXmlBase() {
    ParsedFeed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fa" xml:base="https://a.example/d/">
              <title>خبر</title><link href="https://a.example/"/>
              <entry><id>tag:a.example,2026:1</id><title type="html">&lt;b&gt;A&lt;/b&gt;</title>
                <link rel="alternate" href="one"/><updated>2026-11-20T10:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content>
              </entry>
            </feed>
            """);

    FeedEntry entry = feed.entries().get(0);
    assertThat(feed.format()).isEqualTo("atom_1.0");
    assertThat(feed.language()).isEqualTo("fa");
    assertThat(entry.link()).isEqualTo("https://a.example/d/one");
    assertThat(entry.title()).isEqualTo("<b>A</b>");
    assertThat(entry.content()).isEqualTo("<p>Text</p>");
    assertThat(entry.language()).isEqualTo("fa");
    assertThat(entry.updated()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
  }

  @Test
  void shouldReadRdfAndJsonFeed() {
    ParsedFeed rdf =
        feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
              <channel rdf:about="https://r.example/"><title>R</title></channel>
              <item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link></item>
            </rdf:RDF>
            """);
    ParsedFeed json =
        feed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/",
             "items":[{"id":7,"url":"/x","content_text":"Hi","date_published":"2026-11-01T00:00:00Z",
                       "authors":[{"name":"K"}]}]}
            """);

    assertThat(rdf.entries().get(0).id()).isEqualTo("https://r.example/1");
    assertThat(json.format()).isEqualTo("json_1.1");
    assertThat(json.entries().get(0).id()).isEqualTo("7");
    assertThat(json.entries().get(0).link()).isEqualTo("https://j.example/x");
    assertThat(json.entries().get(0).authors()).containsExactly("K");
  }

  @Test
  void shouldRepairWhatIsCheapToRepair() {
    String broken =
        "Warning: cache miss in line 3\n<!DOCTYPE rss PUBLIC \"-//X//DTD\" \"http://x.example/d\">"
            + rss(
                item(
                    "<title>Fish&nbsp;& chips &hellip; \u0008&#0;&unknown;</title>"
                        + "<media:credit>P</media:credit><link>https://harbour.example/?a=1&b=2</link>"));

    ParsedFeed feed = feed(broken);

    assertThat(feed.repair()).isEqualTo(Repair.CHEAP);
    assertThat(feed.entries().get(0).title()).isEqualTo("Fish\u00a0& chips … &unknown;");
    assertThat(feed.entries().get(0).link()).isEqualTo("https://harbour.example/?a=1&b=2");
  }

  @Test
  void shouldCloseMarkupThatDoesNotNest() {
    ParsedFeed feed =
        feed(
            rss(
                item("<title>One</title><description>a<br>b</i> <b>c</description>")
                    + item("<title>Two</title>")));

    assertThat(feed.repair()).isEqualTo(Repair.LENIENT);
    assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("One", "Two");
  }

  @Test
  void shouldDropTheItemThatATruncatedDocumentCuts() {
    String whole = rss(item("<title>One</title>") + item("<title>Two</title><link>https://x"));

    ParsedFeed feed = feed(whole.substring(0, whole.indexOf("https://x") + 6));

    assertThat(feed.repair()).isEqualTo(Repair.TRUNCATED);
    assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("One");
  }

  @Test
  void shouldNotCopyAGuidThatIsNoLinkIntoTheLink() {
    ParsedFeed feed =
        feed(
            rss(
                item("<guid isPermaLink=\"false\">https://x.example/1</guid>")
                    + item("<guid>https://x.example/2</guid>")));

    assertThat(feed.entries())
        .extracting(FeedEntry::link)
        .containsExactly(null, "https://x.example/2");
  }

  @Test
  void shouldRefuseWhatIsNoFeed() {
    assertThat(refusal("")).isEqualTo(Refusal.NOT_A_FEED);
    assertThat(refusal("<!doctype html><html><body>Log in</body></html>"))
        .isEqualTo(Refusal.NOT_A_FEED);
    assertThat(refusal("{\"error\":1}")).isEqualTo(Refusal.NOT_A_FEED);
    assertThat(refusal("<rss version='2.0'><chan")).isEqualTo(Refusal.TRUNCATED);
  }
}
