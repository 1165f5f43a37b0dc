package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.http.WebHost;
import org.tensionwire.ingest.http.WebUrl;
import org.tensionwire.ingest.item.CanonicalUrl;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.pipeline.FeedState;

/**
 * What of a whole site's news a feed would have listed within its gap: published after its last
 * known news and before all that it lists, on its site, in the sections that it lists.
 */
final class MissingNews {
  /** What feeds are behind their sites, at most. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private final FeedState before;
  private final Instant gap;
  private final @Nullable Instant last;
  private final @Nullable Instant until;
  private final Set<String> listed = new HashSet<>();
  private final Set<String> sections;
  private final String origin;

  /**
   * @param feed address of the newest document
   * @param last when the last news before the gap were seen; null where that is not known
   */
  MissingNews(
      String feed, FeedState before, ParsedFeed newest, Instant gap, @Nullable Instant last) {
    this.before = before;
    this.gap = gap;
    this.last = last;
    this.until = oldest(newest.entries()).orElse(null);
    this.sections = sections(newest.entries());
    this.origin = origin(feed, newest.entries());
    exclude(newest.entries());
  }

  /** Leaves out what was found elsewhere. */
  void exclude(List<FeedEntry> found) {
    found.stream().map(MissingNews::article).filter(Objects::nonNull).forEach(listed::add);
  }

  /** Where the feed's articles stand, if that is on its own site, else the feed itself. */
  String origin() {
    return origin;
  }

  List<FeedEntry> among(List<FeedEntry> news) {
    return Recognition.of(before, news).sights().stream()
        .filter(sight -> sight.known() == null && sight.item() instanceof FeedItem.Accepted)
        .map(sight -> sight.item().entry())
        .filter(this::isMissing)
        .toList();
  }

  /** Whether all that was published since the last known news is among such news. */
  boolean isCoveredBy(List<FeedEntry> news) {
    boolean older =
        last != null
            && news.stream()
                .anyMatch(one -> one.published() != null && one.published().isBefore(last));
    return older
        || Recognition.of(before, news).sights().stream()
            .anyMatch(sight -> Gap.isBefore(sight.known(), gap));
  }

  private boolean isMissing(FeedEntry entry) {
    Instant published = entry.published();
    String link = entry.link();
    return published != null
        && link != null
        && last != null
        && !published.isBefore(last.minus(LATE))
        && (until == null || published.isBefore(until))
        && WebHost.site(link).equals(WebHost.site(origin))
        && (sections.isEmpty() || sections.contains(section(link)))
        && !listed.contains(article(entry));
  }

  private static Optional<Instant> oldest(List<FeedEntry> entries) {
    return entries.stream()
        .map(FeedEntry::published)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  /** First steps of the articles' paths; empty where they are no sections, being all different. */
  private static Set<String> sections(List<FeedEntry> entries) {
    List<String> all =
        entries.stream()
            .map(FeedEntry::link)
            .filter(Objects::nonNull)
            .map(MissingNews::section)
            .toList();
    Set<String> distinct = all.stream().collect(Collectors.toUnmodifiableSet());
    return 2 * distinct.size() <= all.size() ? distinct : Set.of();
  }

  private static String section(String link) {
    WebUrl.Place place = WebUrl.place(link);
    return place == null || place.segments().size() < 2 ? "" : place.segments().get(0);
  }

  private static @Nullable String article(FeedEntry entry) {
    CanonicalUrl url = entry.link() == null ? null : CanonicalUrl.of(entry.link());
    return url == null ? null : url.identity();
  }

  private static String origin(String feed, List<FeedEntry> entries) {
    String article =
        entries.stream()
            .map(FeedEntry::link)
            .filter(Objects::nonNull)
            .filter(link -> WebHost.site(link).equals(WebHost.site(feed)))
            .findFirst()
            .orElse(feed);
    WebUrl.Place place = WebUrl.place(article);
    return place == null ? feed : place.origin();
  }
}
