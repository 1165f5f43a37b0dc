package org.tensionwire.enrich.wiring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.Page;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.schemas.serde.GeneratedClasses;

/** Raw stories for tests. */
final class RawStories {
  static final Instant SEEN = Instant.parse("2019-12-27T18:00:00Z");

  static {
    GeneratedClasses.trust();
  }

  private RawStories() {}

  static RawStory.Builder story(String id, String feed, String text) {
    return RawStory.newBuilder()
        .setStoryId(id)
        .setFeedId(feed)
        .setItemKey(id)
        .setSample(true)
        .setPublisher(publisher(feed))
        .setFeedUrl("https://" + feed + ".example/feed")
        .setUrl("https://" + feed + ".example/" + id)
        .setTitle("Base near Kirkuk comes under fire")
        .setContent(text)
        .setPublishedAt(SEEN)
        .setContentHash("0")
        .setPageOutcome("not_needed")
        .setFirstSeenAt(SEEN)
        .setFetchedAt(SEEN)
        .setBackfill(false);
  }

  static Page page(int status, String html) {
    return Page.newBuilder()
        .setUrl("https://page.example/world/base-under-fire")
        .setStatus(status)
        .setContentType("text/html; charset=utf-8")
        .setBody(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)))
        .setFetchedAt(SEEN)
        .build();
  }

  private static Publisher publisher(String feed) {
    return Publisher.newBuilder()
        .setId(feed)
        .setName(feed)
        .setOwner(feed + "-owner")
        .setCountry("GBR")
        .setTier("national")
        .setStateAffiliation(null)
        .build();
  }
}
