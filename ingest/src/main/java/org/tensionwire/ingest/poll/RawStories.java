package org.tensionwire.ingest.poll;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.Page;
import org.tensionwire.pipeline.RawStory;

/** Puts items and pages of one poll into records. */
record RawStories(FeedDefinition definition, ParsedFeed feed, String traceId) {
  private static final int MAX_NAMES = 50;
  private static final int MAX_NAME_LENGTH = 256;
  private static final int MAX_TITLE = 1_000;
  private static final int MAX_HEADER = 256;

  RawStory story(
      FeedItem.Accepted item, PageReader.PageResult page, Instant firstSeen, boolean backfill) {
    FeedEntry entry = item.entry();
    return RawStory.newBuilder()
        .setStoryId(item.storyId())
        .setFeedId(definition.getFeedId())
        .setItemKey(item.key())
        .setSample(definition.getSample())
        .setPublisher(Outlets.publisher(definition, entry))
        .setFeedTitle(cut(feed.title(), MAX_TITLE))
        .setFeedUrl(definition.getUrl())
        .setUrl(item.url())
        .setLink(item.link())
        .setTitle(entry.title())
        .setSummary(entry.summary())
        .setContent(entry.content())
        .setAuthors(names(entry.authors()))
        .setCategories(names(entry.categories()))
        .setLanguage(entry.language() != null ? entry.language() : definition.getLanguage())
        .setPublishedAt(entry.published())
        .setDateFlaw(entry.dateFlaw() == null ? null : entry.dateFlaw().code())
        .setUpdatedAt(entry.updated())
        .setContentHash(item.contentHash())
        .setPage(page(page))
        .setPageOutcome(page.outcome().code())
        .setFirstSeenAt(firstSeen)
        .setFetchedAt(page.at())
        .setBackfill(backfill)
        .setTraceId(traceId)
        .build();
  }

  private static @Nullable Page page(PageReader.PageResult result) {
    Fetched page = result.page();
    return page == null
        ? null
        : Page.newBuilder()
            .setUrl(page.url())
            .setStatus(page.status())
            .setContentType(cut(page.contentType(), MAX_HEADER))
            .setBody(ByteBuffer.wrap(page.body()))
            .setFetchedAt(result.at())
            .build();
  }

  private static List<String> names(List<String> names) {
    return names.stream()
        .filter(name -> name.length() <= MAX_NAME_LENGTH)
        .limit(MAX_NAMES)
        .toList();
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
