package org.tensionwire.ingest.drift;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.http.WebHost;
import org.tensionwire.pipeline.FeedProfile;

/** What a document is like. */
public final class Likeness {
  private static final double NEARLY_ALL = 0.8;
  private static final double NEWEST_COUNTS = 0.25;
  private static final int FEWEST_LETTERS = 20;

  private Likeness() {}

  /** Of a single document. */
  public static FeedProfile of(ParsedFeed document) {
    return FeedProfile.newBuilder()
        .setTitle(document.title())
        .setSite(site(document.entries()))
        .setLanguage(primary(document.language()))
        .setScript(script(document.entries()))
        .setItems(document.entries().size())
        .build();
  }

  /**
   * Of a feed, one document later. What that document does not show stays as it was.
   *
   * @param before null where none was read yet
   */
  public static FeedProfile after(@Nullable FeedProfile before, FeedProfile document) {
    if (before == null) {
      return document;
    }
    double items = before.getItems() + NEWEST_COUNTS * (document.getItems() - before.getItems());
    return FeedProfile.newBuilder()
        .setTitle(orElse(document.getTitle(), before.getTitle()))
        .setSite(orElse(document.getSite(), before.getSite()))
        .setLanguage(orElse(document.getLanguage(), before.getLanguage()))
        .setScript(orElse(document.getScript(), before.getScript()))
        .setItems(items)
        .build();
  }

  private static @Nullable String orElse(@Nullable String now, @Nullable String before) {
    return now != null ? now : before;
  }

  private static @Nullable String site(List<FeedEntry> entries) {
    Map<String, Long> hosts =
        entries.stream()
            .map(FeedEntry::link)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Likeness::upToPath, Collectors.counting()));
    Map<String, Long> sites = new HashMap<>();
    hosts.forEach((host, count) -> sites.merge(WebHost.site(host), count, Long::sum));
    return most(sites);
  }

  /** Few hosts stand behind many links, and finding a host's site costs most. */
  private static String upToPath(String link) {
    int path = link.indexOf('/', link.indexOf("://") + 3);
    return path < 0 ? link : link.substring(0, path);
  }

  private static @Nullable String primary(@Nullable String tag) {
    return tag == null ? null : tag.replaceFirst("-.*", "");
  }

  private static @Nullable String script(List<FeedEntry> entries) {
    Map<UnicodeScript, Long> letters = new EnumMap<>(UnicodeScript.class);
    entries.stream()
        .map(FeedEntry::title)
        .filter(Objects::nonNull)
        .flatMapToInt(String::codePoints)
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1L, Long::sum));
    long all = letters.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> named =
        letters.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    return all < FEWEST_LETTERS ? null : most(named);
  }

  /** What nearly all are; null where there is no such. */
  private static @Nullable String most(Map<String, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= NEARLY_ALL * all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
