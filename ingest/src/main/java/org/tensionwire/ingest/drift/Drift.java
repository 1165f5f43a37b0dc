package org.tensionwire.ingest.drift;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.WebHost;
import org.tensionwire.pipeline.FeedProfile;

/**
 * Compares a document with what is usual. Publishers move, change name, language or system, and
 * mostly one thing at a time; two strong signs at once look like another feed.
 *
 * @param usual what the feed's documents are like
 * @param now what the document is like
 * @param address of the feed
 * @param shared whether any item of the document is known; asked only where it matters
 */
public record Drift(FeedProfile usual, FeedProfile now, String address, BooleanSupplier shared) {
  private static final int ENOUGH = 2;
  private static final int FEWEST_ITEMS = 3;
  private static final double TIMES = 10;
  private static final int FLOOD = 50;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  public Set<DriftSign> signs() {
    Set<DriftSign> signs = EnumSet.noneOf(DriftSign.class);
    if (now.getItems() < FEWEST_ITEMS) {
      return signs;
    }
    add(signs, DriftSign.NEW_SITE, newSite());
    add(signs, DriftSign.NEW_LANGUAGE, differ(usual.getScript(), now.getScript()));
    add(signs, DriftSign.NEW_LANGUAGE, differ(usual.getLanguage(), now.getLanguage()));
    add(signs, DriftSign.ALL_NEW, newTitle() && !shared.getAsBoolean());
    add(signs, DriftSign.FLOOD, now.getItems() >= Math.max(FLOOD, TIMES * usual.getItems()));
    return signs;
  }

  public static boolean isLikely(Set<DriftSign> signs) {
    return signs.size() >= ENOUGH;
  }

  private static void add(Set<DriftSign> signs, DriftSign sign, boolean seen) {
    if (seen) {
      signs.add(sign);
    }
  }

  private boolean newSite() {
    return differ(usual.getSite(), now.getSite()) && !WebHost.site(address).equals(now.getSite());
  }

  private boolean newTitle() {
    Set<String> before = words(usual.getTitle());
    Set<String> after = words(now.getTitle());
    return !before.isEmpty() && !after.isEmpty() && Collections.disjoint(before, after);
  }

  private static Set<String> words(@Nullable String title) {
    return title == null
        ? Set.of()
        : Arrays.stream(NO_WORD.split(title.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toSet());
  }

  private static boolean differ(@Nullable String before, @Nullable String after) {
    return before != null && after != null && !before.equals(after);
  }
}
