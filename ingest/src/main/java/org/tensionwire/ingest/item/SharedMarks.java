package org.tensionwire.ingest.item;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;

/**
 * Guids and links that a document gives to several items and that therefore identify none: a guid
 * with two links, or without links with two titles, a link (most often the publisher's front page)
 * on three items that differ.
 */
final class SharedMarks {
  private static final int TOO_MANY = 3;

  private final Set<String> guids = new HashSet<>();
  private final Map<String, Set<String>> titlesByLink = new HashMap<>();

  private final Map<String, CanonicalUrl> addresses = new HashMap<>();

  private SharedMarks() {}

  /** Canonical address of an entry's link; null where it has none. */
  @Nullable CanonicalUrl address(FeedEntry entry) {
    return entry.link() == null ? null : addresses.get(entry.link());
  }

  static SharedMarks of(List<FeedEntry> entries) {
    SharedMarks marks = new SharedMarks();
    Map<String, String> subjects = new HashMap<>();
    for (FeedEntry entry : entries) {
      marks.count(entry, subjects);
    }
    return marks;
  }

  private void count(FeedEntry entry, Map<String, String> subjects) {
    String subject = entry.link() != null ? entry.link() : String.valueOf(entry.title());
    String first = entry.id() == null ? null : subjects.putIfAbsent(entry.id(), subject);
    if (first != null && !first.equals(subject)) {
      guids.add(entry.id());
    }
    if (entry.link() == null) {
      return;
    }
    CanonicalUrl url = addresses.computeIfAbsent(entry.link(), CanonicalUrl::of);
    if (url != null) {
      titlesByLink
          .computeIfAbsent(url.identity(), identity -> new HashSet<>())
          .add(String.valueOf(entry.title()));
    }
  }

  boolean isSharedGuid(@Nullable String guid) {
    return guid != null && guids.contains(guid);
  }

  /** True for a front page and for an address that several different items share. */
  boolean isNoArticle(CanonicalUrl url) {
    boolean frontPage = url.identity().indexOf('/') < 0 && url.identity().indexOf('?') < 0;
    return frontPage || titlesByLink.getOrDefault(url.identity(), Set.of()).size() >= TOO_MANY;
  }
}
