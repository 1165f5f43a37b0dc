package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.feed.FeedResult.Refused;

/** Documents for tests, and what the parser makes of them at a fixed time. */
final class Documents {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final FeedParser PARSER = new FeedParser(InstantSource.fixed(NOW));

  private Documents() {}

  static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>Harbour News</title>"
        + "<link>https://harbour.example/</link>"
        + items
        + "</channel></rss>";
  }

  static String item(String inner) {
    return "<item>" + inner + "</item>";
  }

  static FeedResult parse(byte[] document, String charset) {
    return PARSER.parse(document, new FeedHints(charset, "https://harbour.example/feed"));
  }

  static ParsedFeed feed(String document) {
    return feed(document.getBytes(StandardCharsets.UTF_8));
  }

  static ParsedFeed feed(byte[] document) {
    FeedResult result = parse(document, null);
    assertThat(result).isInstanceOf(ParsedFeed.class);
    return (ParsedFeed) result;
  }

  static Refusal refusal(String document) {
    return refusal(document.getBytes(StandardCharsets.UTF_8));
  }

  static Refusal refusal(byte[] document) {
    FeedResult result = parse(document, null);
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).reason();
  }
}
