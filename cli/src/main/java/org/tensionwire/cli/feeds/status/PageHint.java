package org.tensionwire.cli.feeds.status;

import java.util.Map;
import org.tensionwire.pipeline.FeedState;

/** What an operator should know of a feed's article pages. */
final class PageHint {
  private static final int FAILING = 5;
  private static final long ENOUGH = 10;

  private PageHint() {}

  /** Empty where there is nothing to say. */
  static String of(FeedState state) {
    Map<String, Long> pages = state.getPages();
    if (pages == null) {
      return "";
    }
    Integer failures = state.getPageFailures();
    if (failures != null && failures >= FAILING) {
      return "article pages fail, " + failures + " in a row";
    }
    long fetched = pages.getOrDefault("fetched", 0L);
    long paid = pages.getOrDefault("declared_paid", 0L);
    return fetched >= ENOUGH && 2 * paid > fetched
        ? "%d of %d article pages are declared paid".formatted(paid, fetched)
        : "";
  }
}
