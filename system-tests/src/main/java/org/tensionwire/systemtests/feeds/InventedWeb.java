package org.tensionwire.systemtests.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tensionwire.systemtests.feeds.Entry.Identity;
import org.tensionwire.systemtests.feeds.Feed.Format;
import org.tensionwire.systemtests.feeds.Feed.Manners;

/** Twenty feeds on hosts of their own: most of them good, some sloppy or flaky, two hostile. */
final class InventedWeb {
  private static final int FEEDS = 20;
  private static final int WITH_PAGES = 15;
  private static final int PER_POLL = 3;
  private static final int WINDOW = 9;
  private static final int SHARED_SERIALS = 900_000;

  private final long seed;
  private final int entriesPerFeed;

  InventedWeb(long seed, int entriesPerFeed) {
    this.seed = seed;
    this.entriesPerFeed = entriesPerFeed;
  }

  /** Whether two feeds list the story, under one address. */
  static boolean isShared(int serial) {
    return serial >= SHARED_SERIALS;
  }

  List<Feed> feeds() {
    return IntStream.range(0, FEEDS).mapToObj(this::feed).toList();
  }

  private Feed feed(int index) {
    return new Feed(
        "feed-%02d".formatted(index),
        "127.0.1." + (index + 1),
        format(index),
        manners(index),
        new FeedScript(entries(index), PER_POLL, WINDOW));
  }

  private static Format format(int index) {
    if (index == WITH_PAGES) {
      return Format.RSS_WITH_PAGES;
    }
    if (index >= 9 && index <= 12) {
      return Format.ATOM;
    }
    return index == 13 || index == 14 ? Format.RDF : Format.RSS;
  }

  private static Manners manners(int index) {
    return switch (index) {
      case 16 -> Manners.SLOPPY;
      case 17 -> Manners.FLAKY;
      case 18 -> Manners.DRIPPING;
      case 19 -> Manners.NESTED;
      default -> Manners.GOOD;
    };
  }

  private List<Entry> entries(int index) {
    SplittableRandom random = new SplittableRandom(seed + index);
    SplittableRandom shared = new SplittableRandom(seed);
    List<Entry> entries = new ArrayList<>();
    int count = manners(index) == Manners.FLAKY ? entriesPerFeed / 2 : entriesPerFeed;
    for (int i = 0; i < count; i++) {
      boolean tension = random.nextInt(100) < 40;
      boolean sharedTension = shared.nextInt(100) < 40;
      entries.add(
          hasTwin(index) && i % 10 == 9
              ? shared(index, i, sharedTension)
              : new Entry(1000 * (index + 1) + i, tension, identity(index, i), updates(i)));
    }
    return List.copyOf(entries);
  }

  /** Feeds 0 and 1 in RSS share stories with 9 and 10 in Atom. */
  private static boolean hasTwin(int index) {
    return index % 9 <= 1 && index <= 10;
  }

  private static Entry shared(int index, int i, boolean tension) {
    int serial = SHARED_SERIALS + 1000 * (index % 9) + i;
    return new Entry(serial, tension, Identity.GUID_AND_LINK, 0);
  }

  private static Identity identity(int index, int i) {
    return switch (format(index)) {
      case RDF -> Identity.LINK;
      case RSS_WITH_PAGES -> Identity.GUID_AND_LINK;
      case ATOM -> i % 11 == 5 ? Identity.GUID : Identity.GUID_AND_LINK;
      case RSS -> i % 7 == 3 ? Identity.LINK : i % 11 == 5 ? Identity.GUID : Identity.GUID_AND_LINK;
    };
  }

  private static int updates(int i) {
    return i % 45 == 4 ? 2 : i % 9 == 4 ? 1 : 0;
  }
}
