package org.tensionwire.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What ROME reads by itself, as it comes: with its own healing and its own choice of charset. */
record RomeAlone(Map<Field, String> feed, List<Map<Field, String>> items) {

  /** Fields that both readings have; those of the feed first. */
  enum Field {
    FEED_TITLE,
    FEED_LINK,
    ITEMS,
    ID,
    TITLE,
    LINK,
    PUBLISHED,
    UPDATED,
    SUMMARY,
    CONTENT,
    AUTHORS,
    CATEGORIES
  }

  /** Null where ROME rejects the document. */
  static @Nullable RomeAlone read(byte[] document) {
    try {
      return of(new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document))));
    } catch (FeedException | IOException | RuntimeException e) {
      return null;
    }
  }

  private static RomeAlone of(SyndFeed feed) {
    Map<Field, String> head = new EnumMap<>(Field.class);
    put(head, Field.FEED_TITLE, feed.getTitle());
    put(head, Field.FEED_LINK, feed.getLink());
    put(head, Field.ITEMS, String.valueOf(feed.getEntries().size()));
    return new RomeAlone(head, feed.getEntries().stream().map(RomeAlone::item).toList());
  }

  private static Map<Field, String> item(SyndEntry item) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    put(fields, Field.ID, item.getUri());
    put(fields, Field.TITLE, item.getTitle());
    put(fields, Field.LINK, item.getLink());
    put(fields, Field.PUBLISHED, date(item.getPublishedDate()));
    put(fields, Field.UPDATED, date(item.getUpdatedDate()));
    put(fields, Field.SUMMARY, text(item.getDescription()));
    put(
        fields,
        Field.CONTENT,
        item.getContents().stream().map(RomeAlone::text).findFirst().orElse(null));
    Stream<@Nullable String> people = item.getAuthors().stream().map(SyndPerson::getName);
    put(fields, Field.AUTHORS, names(Stream.concat(people, Stream.of(item.getAuthor()))));
    put(fields, Field.CATEGORIES, names(item.getCategories().stream().map(SyndCategory::getName)));
    return fields;
  }

  static String names(Stream<@Nullable String> names) {
    return String.join(
        "\n", names.map(Text::nonEmpty).filter(Objects::nonNull).distinct().toList());
  }

  static void put(Map<Field, String> fields, Field field, @Nullable String value) {
    String text = Text.nonEmpty(value);
    if (text != null) {
      fields.put(field, text);
    }
  }

  private static @Nullable String date(@Nullable Date date) {
    return date == null ? null : date.toInstant().toString();
  }

  private static @Nullable String text(@Nullable SyndContent content) {
    return content == null ? null : content.getValue();
  }
}
