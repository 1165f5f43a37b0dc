package org.tensionwire.systemtests.feeds;

import java.util.List;
import java.util.stream.IntStream;
import org.tensionwire.systemtests.feeds.Entry.Identity;
import org.tensionwire.systemtests.feeds.Feed.Format;
import org.tensionwire.systemtests.feeds.Feed.Manners;
import org.tensionwire.systemtests.feeds.FeedScript.Listed;

/** Single documents of the invented web, for measuring what reads them. */
public final class SampleDocuments {
  private static final String ORIGIN = "http://publisher.example";

  private SampleDocuments() {}

  /** An RSS document of {@code items} items with their whole text. */
  public static String rss(long seed, int items) {
    return document(seed, Format.RSS).xml(listing(items));
  }

  /** An Atom document of {@code items} entries with their whole text. */
  public static String atom(long seed, int items) {
    return document(seed, Format.ATOM).xml(listing(items));
  }

  /** The page of a story, with navigation and footer. */
  public static String page(long seed, int serial) {
    return document(seed, Format.RSS_WITH_PAGES).page(new Reference(serial, 1), false);
  }

  private static List<Listed> listing(int items) {
    return IntStream.range(0, items)
        .mapToObj(i -> new Listed(new Entry(i, false, Identity.GUID_AND_LINK, 0), 1))
        .toList();
  }

  private static FeedDocument document(long seed, Format format) {
    Feed feed = new Feed("sample", "", format, Manners.GOOD, new FeedScript(List.of(), 1, 1));
    return new FeedDocument(feed, new Prose(seed), ORIGIN);
  }
}
