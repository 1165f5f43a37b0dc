package org.tensionwire.ingest.poll;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedState;

/** Counts what came of asking for a feed's pages, over its polls. For one thread. */
final class PageTally {
  /** Beside the outcomes: how many of the fetched pages declare that they must be paid for. */
  static final String DECLARED_PAID = "declared_paid";

  private static final Pattern PAID =
      Pattern.compile(
          "isAccessibleForFree\"?\\s*:\\s*\"?false"
              + "|article:content_tier\"[^>]{0,40}\"(locked|metered)\"",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Long> counts;
  private int failures;

  /**
   * @param before null where none were counted yet
   */
  PageTally(@Nullable Map<String, Long> before, @Nullable Integer failures) {
    this.counts = before == null ? new HashMap<>() : new HashMap<>(before);
    this.failures = failures == null ? 0 : failures;
  }

  /** Failed fetches in a row by the host's fault, those of earlier polls included. */
  int failures() {
    return failures;
  }

  void fetched(byte[] page) {
    count(PageOutcome.FETCHED.code());
    failures = 0;
    if (PAID.matcher(new String(page, StandardCharsets.ISO_8859_1)).find()) {
      count(DECLARED_PAID);
    }
  }

  void failed(PageOutcome outcome) {
    count(outcome.code());
    failures = outcome.isHostsFault() ? failures + 1 : 0;
  }

  private void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  void addTo(FeedState.Builder state) {
    state.setPages(counts).setPageFailures(failures);
  }
}
