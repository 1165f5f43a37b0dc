package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Publisher;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

/**
 * A feed that is polled again and again, most often ten minutes apart, on a web and a clock of its
 * own.
 */
final class PolledFeed {
  static final String URL = "https://news.example/rss.xml";

  final FakeWeb web = new FakeWeb();
  final List<RawStory> stories = new ArrayList<>();
  private Duration apart = Duration.ofMinutes(10);
  private @Nullable Duration spacing;
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final InstantSource clock = () -> now;
  private final FeedPoller poller =
      new FeedPoller(
          web,
          new FeedParser(clock),
          new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofDays(1)),
          clock);
  private FeedDefinition definition =
      FeedDefinition.newBuilder()
          .setFeedId("news")
          .setUrl(URL)
          .setPublisher(
              Publisher.newBuilder().setId("news").setName("News").setTier("regional").build())
          .setFetchPages(false)
          .setSample(false)
          .build();
  private @Nullable FeedState state;

  /** An item of a feed; what is null is left out. */
  record Item(
      @Nullable String guid,
      @Nullable String link,
      String title,
      String text,
      @Nullable Instant published) {

    static Item of(@Nullable String guid, @Nullable String link, String title) {
      return new Item(guid, link, title, "Words of " + title, null);
    }

    Item at(Instant time) {
      return new Item(guid, link, title, text, time);
    }

    private String xml() {
      return "<item>"
          + element("guid isPermaLink='false'", "guid", guid)
          + element("link", "link", link)
          + element("title", "title", title)
          + element("description", "description", text)
          + element("pubDate", "pubDate", published == null ? null : rfc822(published))
          + "</item>";
    }

    private static String element(String start, String name, @Nullable String text) {
      return text == null ? "" : "<" + start + ">" + text + "</" + name + ">";
    }

    private static String rfc822(Instant time) {
      return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
  }

  Instant now() {
    return now;
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  /** From now on one request a poll is answered, and the next poll comes as soon as it may ask. */
  void spaced(Duration time) {
    spacing = time;
    apart = time;
  }

  FeedState state() {
    return state;
  }

  void define(FeedDefinition changed) {
    definition = changed;
  }

  FeedDefinition definition() {
    return definition;
  }

  PollResult poll(Item... items) {
    return poll(List.of(items));
  }

  PollResult poll(List<Item> items) {
    return poll("News", "", items);
  }

  /**
   * @param head markup of the channel before its items
   */
  PollResult poll(String title, String head, List<Item> items) {
    serve(URL, title, head, items);
    return poll();
  }

  /** Asks for whatever is served. */
  PollResult poll() {
    if (spacing != null) {
      web.oneRequestUntil(now.plus(spacing));
    }
    PollResult result = poller.poll(definition, state);
    state = result.state();
    stories.addAll(result.stories());
    now = now.plus(apart);
    return result;
  }

  void serve(String url, String title, String head, List<Item> items) {
    StringBuilder xml =
        new StringBuilder("<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>");
    xml.append("<title>").append(title).append("</title>").append(head);
    items.forEach(item -> xml.append(item.xml()));
    xml.append("</channel></rss>");
    web.answer(url, FakeWeb.fetched(url, "text/xml", xml.toString(), Validators.NONE));
  }
}
