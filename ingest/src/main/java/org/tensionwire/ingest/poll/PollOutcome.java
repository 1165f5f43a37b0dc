package org.tensionwire.ingest.poll;

import java.util.Locale;

/** How a poll ended; the closed list behind {@code FeedState.last_outcome}. */
public enum PollOutcome {
  /** Brought new or changed items. */
  CHANGED,
  /** Brought much of its past as if it were new. */
  REPLAYED,
  /** None of its items was in any document before, so items may be lost. */
  GAP,
  /** The same, but earlier documents or a sitemap reach back to what was known. */
  GAP_CLOSED,
  /** A feed, but probably another one than before; its new items are held back. */
  QUARANTINED,
  /** A feed, all of it known. */
  UNCHANGED,
  /** A feed without items. */
  EMPTY,
  /** The server says that nothing changed. */
  NOT_MODIFIED,
  /** 404. */
  NOT_FOUND,
  /** 410. */
  GONE,
  /** 429 or 503. */
  THROTTLED,
  /** No answer, or none that could be used; the detail has the reason. */
  FETCH_FAILED,
  /** An answer that is no readable feed; the detail has the reason. */
  REFUSED,
  /** Put off before anything was asked or changed: the site must be left alone. Never committed. */
  DEFERRED,
  /** The poll itself went wrong, which it never should. */
  INTERNAL_ERROR,
  /** Never polled. */
  NEVER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean failed() {
    return switch (this) {
      case CHANGED,
          REPLAYED,
          GAP,
          GAP_CLOSED,
          QUARANTINED,
          UNCHANGED,
          EMPTY,
          NOT_MODIFIED,
          DEFERRED,
          NEVER ->
          false;
      case NOT_FOUND, GONE, THROTTLED, FETCH_FAILED, REFUSED, INTERNAL_ERROR -> true;
    };
  }
}
