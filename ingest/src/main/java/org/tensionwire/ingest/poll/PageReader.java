package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.item.FeedItem;

/**
 * Fetches the article pages of one poll, within a budget of time and bytes. A page that fails never
 * costs the item. For one poll on one thread.
 */
final class PageReader {
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long BYTES = 4 * 1024 * 1024;
  private static final int MAX_FAILURES = 3;
  private static final Pattern REFUSAL = Pattern.compile("HTTP (401|402|403|407|451)");

  private final Fetcher web;
  private final InstantSource clock;
  private final boolean enabled;
  private final Instant deadline;
  private final PageTally tally;
  private long bytes;
  private int failuresInARow;
  private @Nullable Instant resumeAt;

  /** A page, or why there is none. */
  record PageResult(PageOutcome outcome, FetchResult.@Nullable Fetched page, Instant at) {}

  /**
   * @param tally of the feed's earlier pages; where they kept failing, one page a poll is tried
   */
  PageReader(Fetcher web, InstantSource clock, boolean enabled, PageTally tally) {
    this.web = web;
    this.clock = clock;
    this.enabled = enabled;
    this.tally = tally;
    this.failuresInARow = Math.min(tally.failures(), MAX_FAILURES - 1);
    this.deadline = clock.instant().plus(TIME);
  }

  /** When pages that must wait for their site can go on; null where none must. */
  @Nullable Instant resumeAt() {
    return resumeAt;
  }

  private boolean exhausted() {
    return bytes > BYTES || clock.instant().isAfter(deadline);
  }

  /** Null where the item should wait for the next poll. */
  @Nullable PageResult read(FeedItem.Accepted item) {
    if (item.url() == null) {
      return none(PageOutcome.NO_LINK);
    } else if (FullText.isIn(item.entry())) {
      return none(PageOutcome.NOT_NEEDED);
    } else if (!enabled) {
      return none(PageOutcome.DISABLED);
    } else if (failuresInARow >= MAX_FAILURES) {
      return none(PageOutcome.HOST_FAILING);
    }
    return exhausted() ? null : fetch(item.url());
  }

  private @Nullable PageResult fetch(String url) {
    FetchResult answer = web.fetch(FetchRequest.page(url));
    if (answer instanceof FetchResult.Deferred deferred) {
      return deferred(deferred.notBefore());
    }
    PageOutcome outcome = outcome(answer);
    failuresInARow = outcome.isHostsFault() ? failuresInARow + 1 : 0;
    if (outcome != PageOutcome.FETCHED || !(answer instanceof FetchResult.Fetched page)) {
      tally.failed(outcome);
      return none(outcome);
    }
    tally.fetched(page.body());
    bytes += page.body().length;
    return new PageResult(outcome, page, clock.instant());
  }

  /** News waits for its page a little, not for hours. */
  private @Nullable PageResult deferred(Instant notBefore) {
    if (notBefore.isAfter(clock.instant().plus(PATIENCE))) {
      return none(PageOutcome.THROTTLED);
    }
    resumeAt = resumeAt == null || notBefore.isBefore(resumeAt) ? notBefore : resumeAt;
    return null;
  }

  private PageResult none(PageOutcome outcome) {
    return new PageResult(outcome, null, clock.instant());
  }

  private static PageOutcome outcome(FetchResult answer) {
    if (answer instanceof FetchResult.Fetched page) {
      return isHtml(page.contentType()) ? PageOutcome.FETCHED : PageOutcome.NOT_HTML;
    } else if (answer instanceof FetchResult.Gone) {
      return PageOutcome.GONE;
    } else if (answer instanceof FetchResult.Throttled) {
      return PageOutcome.THROTTLED;
    }
    return answer instanceof FetchResult.Failed failed ? failure(failed) : PageOutcome.FETCH_FAILED;
  }

  private static PageOutcome failure(FetchResult.Failed failed) {
    return switch (failed.reason()) {
      case TIMEOUT -> PageOutcome.TIMEOUT;
      case ROBOTS -> PageOutcome.ROBOTS;
      case OPT_OUT -> PageOutcome.OPT_OUT;
      case TOO_LARGE, DECOMPRESS_BOMB, HEADERS_TOO_LARGE -> PageOutcome.TOO_LARGE;
      case BAD_URL, BAD_SCHEME, BAD_PORT, SSRF_BLOCKED -> PageOutcome.BLOCKED;
      case CLIENT_ERROR ->
          REFUSAL.matcher(failed.detail()).lookingAt()
              ? PageOutcome.REFUSED
              : PageOutcome.FETCH_FAILED;
      default -> PageOutcome.FETCH_FAILED;
    };
  }

  private static boolean isHtml(@Nullable String contentType) {
    if (contentType == null) {
      return true;
    }
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/html")
        || type.startsWith("text/plain")
        || type.startsWith("application/xhtml");
  }
}
