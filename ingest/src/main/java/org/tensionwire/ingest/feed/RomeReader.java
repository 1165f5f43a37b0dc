package org.tensionwire.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads a shaped tree with ROME. The only class that knows ROME. */
final class RomeReader {
  private RomeReader() {}

  static FeedResult.ParsedFeed read(
      Document document, Repair repair, @Nullable String url, Instant now) throws RefusedDocument {
    FeedShape.Shaped shaped = FeedShape.of(document);
    Element channel = shaped.channel();
    String link = link(shaped, url);
    Bases bases = new Bases(link != null && link.matches("(?i)https?://.*") ? link : url);
    String language = Language.of(channel);
    FeedDates dates = new FeedDates(now, language);
    List<ItemFacts> facts = new ArrayList<>();
    List<ItemExtras> extras = new ArrayList<>();
    flatten(shaped);
    for (Element item : shaped.items()) {
      Children children = Children.of(item);
      extras.add(ItemExtras.of(children, bases));
      facts.add(
          shaped.atom()
              ? ItemFacts.atom(children, bases, dates)
              : ItemFacts.rss(children, bases, dates));
      Prune.item(item);
    }
    String title = Text.nonEmpty(ChannelTitle.of(channel));
    StatedRhythm rhythm = ChannelRhythm.of(channel, dates);
    Paging paging = ChannelPaging.of(channel, url);
    List<String> authors = Authors.of(Children.of(channel));
    Prune.channel(channel);
    Prune.channel(shaped.document().getRootElement());
    SyndFeed feed = parse(shaped.document());
    List<SyndEntry> items = feed.getEntries();
    if (items.size() != facts.size()) {
      throw new RefusedDocument(Refusal.MALFORMED, "items are not where the format has them");
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      entries.add(entry(items.get(i), facts.get(i), extras.get(i), authors));
    }
    String named = Text.nonEmpty(feed.getTitle());
    return new FeedResult.ParsedFeed(
        named != null ? named : title,
        link,
        feed.getFeedType(),
        repair,
        language,
        rhythm,
        paging,
        entries);
  }

  private static void flatten(FeedShape.Shaped shaped) {
    if (shaped.atom()) {
      Flatten.atom(shaped.channel());
      shaped.items().forEach(Flatten::atom);
    } else {
      Flatten.rss(shaped.channel());
      shaped.items().forEach(Flatten::rss);
    }
  }

  private static @Nullable String link(FeedShape.Shaped shaped, @Nullable String url) {
    Bases outer = new Bases(url);
    Element channel = shaped.channel();
    if (shaped.atom()) {
      return AtomLink.of(Children.of(channel), outer);
    }
    String link = null;
    for (Element element : channel.getChildren("link", channel.getNamespace())) {
      String text = Text.nonEmpty(Text.of(element));
      link = text == null ? link : outer.resolve(element, text);
    }
    return link != null ? link : AtomLink.in(Children.of(channel), outer);
  }

  private static SyndFeed parse(Document document) throws RefusedDocument {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setPreserveWireFeed(false);
    try {
      return input.build(document);
    } catch (FeedException | RuntimeException e) {
      throw new RefusedDocument(Refusal.MALFORMED, "not a feed of a known format");
    }
  }

  private static FeedEntry entry(
      SyndEntry item, ItemFacts facts, ItemExtras extras, List<String> authors) {
    String content = content(item);
    return new FeedEntry(
        facts.id(),
        first(item.getTitle(), extras.title()),
        facts.link(),
        facts.published().instant(),
        facts.updated().instant(),
        first(value(item.getDescription()), extras.summary()),
        first(content, extras.content()),
        extras.authors().isEmpty() ? authors : extras.authors(),
        categories(item, extras),
        enclosures(item, extras),
        facts.language(),
        facts.published().flaw(),
        facts.source(),
        null);
  }

  private static @Nullable String first(@Nullable String given, @Nullable String otherwise) {
    String text = Text.nonEmpty(given);
    return text != null ? text : otherwise;
  }

  private static @Nullable String value(@Nullable SyndContent content) {
    return content == null ? null : content.getValue();
  }

  private static @Nullable String content(SyndEntry item) {
    return item.getContents().stream()
        .map(RomeReader::value)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static List<String> categories(SyndEntry item, ItemExtras extras) {
    Stream<@Nullable String> own = item.getCategories().stream().map(SyndCategory::getName);
    return Authors.distinct(Stream.concat(own, extras.subjects().stream()));
  }

  private static List<FeedEntry.Enclosure> enclosures(SyndEntry item, ItemExtras extras) {
    List<FeedEntry.Enclosure> all = new ArrayList<>();
    for (SyndEnclosure enclosure : item.getEnclosures()) {
      String url = Text.nonEmpty(enclosure.getUrl());
      if (url != null && Urls.isWeb(url)) {
        Long length = enclosure.getLength() > 0 ? enclosure.getLength() : null;
        all.add(new FeedEntry.Enclosure(url, Text.nonEmpty(enclosure.getType()), length));
      }
    }
    extras.media().stream()
        .filter(m -> all.stream().noneMatch(e -> e.url().equals(m.url())))
        .forEach(all::add);
    return all;
  }
}
