package org.tensionwire.cli.feeds.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.feeds.trial.Trial.Result;
import org.tensionwire.cli.feeds.trial.Trial.Result.Read;
import org.tensionwire.cli.feeds.trial.Trial.Result.Unfetched;
import org.tensionwire.cli.feeds.trial.Trial.Result.Unread;
import org.tensionwire.cli.feeds.trial.Trial.Source;
import org.tensionwire.ingest.feed.DocumentFlaw;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.ingest.item.FeedItem.Accepted;
import org.tensionwire.ingest.item.FeedItem.Refused;

/** A trial as JSON. Times are ISO 8601 in UTC; texts are those of strangers, as they came. */
public final class TrialReport {
  private TrialReport() {}

  /**
   * @param taster null where nothing is to be cleaned and tagged
   * @param tasted how many of the first taken items are
   */
  public static ObjectNode of(Result result, @Nullable Taster taster, int tasted) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    if (result instanceof Unfetched unfetched) {
      return report
          .put("outcome", Answers.code(unfetched.answer()))
          .put("detail", Answers.detail(unfetched.answer()));
    } else if (result instanceof Unread unread) {
      source(report, unread.source());
      return report
          .put("outcome", unread.refused().reason().code())
          .put("detail", unread.refused().detail());
    }
    return read(report, (Read) result, taster, tasted);
  }

  private static ObjectNode read(
      ObjectNode report, Read read, @Nullable Taster taster, int tasted) {
    source(report, read.source());
    report
        .put("outcome", read.items().isEmpty() ? "empty" : "read")
        .put("title", read.feed().title())
        .put("format", read.feed().format())
        .put("language", read.feed().language())
        .put("repair", read.feed().repair().code())
        .put("cut", read.feed().dropped())
        .put("repeats", read.feed().entries().size() - read.items().size());
    ArrayNode flaws = report.putArray("flaws");
    read.feed().flaws().stream().sorted().map(DocumentFlaw::code).forEach(flaws::add);
    ArrayNode items = report.putArray("items");
    int taken = 0;
    for (FeedItem item : read.items()) {
      ObjectNode node = item(item);
      if (item instanceof Accepted accepted && taster != null && taken++ < tasted) {
        node.set("tasted", taster.taste(accepted));
      }
      items.add(node);
    }
    return report;
  }

  private static void source(ObjectNode report, Source source) {
    report.put("bytes", source.bytes());
    if (source instanceof Source.Web web) {
      Fetched document = web.document();
      report
          .put("status", document.status())
          .put("url", document.url())
          .put("content_type", document.contentType())
          .put("charset", document.charset())
          .put("etag", document.validators().etag())
          .put("last_modified", document.validators().lastModified())
          .put("fresh", document.fresh() == null ? null : document.fresh().toString())
          .put("conditional", web.conditional());
    }
  }

  private static ObjectNode item(FeedItem item) {
    FeedEntry entry = item.entry();
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("key", item.key())
            .put("title", entry.title())
            .put("published", time(entry.published()))
            .put("updated", time(entry.updated()))
            .put("date_flaw", entry.dateFlaw() == null ? null : entry.dateFlaw().code())
            .put("link", entry.link());
    if (item instanceof Refused refused) {
      return node.put("refused", refused.reason().code()).put("detail", refused.detail());
    }
    Accepted accepted = (Accepted) item;
    return node.put("canonical", accepted.url()).put("story", accepted.storyId());
  }

  private static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
