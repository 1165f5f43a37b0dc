package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class FeedJsonTest {
  private final FeedJson json = new FeedJson(InstantSource.fixed(Documents.NOW));

  @Test
  void shouldPrintAFeedAsOneLine() {
    String document =
        Documents.rss(
            Documents.item("<title>A\nB</title><pubDate>Fri, 03 Jan 2020 01:05:00 GMT</pubDate>"));

    String line = json.parseFeedLine(document.getBytes(StandardCharsets.UTF_8), null);

    assertThat(line)
        .isEqualTo(
            "{\"title\":\"Harbour News\",\"link\":\"https://harbour.example/\",\"format\":\"rss_2.0\","
                + "\"repair\":\"none\",\"entries\":[{\"id\":null,\"title\":\"A\\nB\",\"link\":null,"
                + "\"published\":\"2020-01-03T01:05:00Z\",\"updated\":null,\"summary\":null,"
                + "\"content\":null,\"authors\":[],\"categories\":[],\"enclosures\":[]}]}");
  }

  @Test
  void shouldPrintARefusalWithItsReason() {
    assertThat(json.parseFeedLine(new byte[0], null))
        .isEqualTo("{\"error\":\"not_a_feed\",\"detail\":\"empty\"}");
  }
}
