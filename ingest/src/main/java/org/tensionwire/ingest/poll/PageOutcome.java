package org.tensionwire.ingest.poll;

import java.util.Locale;

/** Why a story has a page or none; the closed list behind {@code RawStory.page_outcome}. */
public enum PageOutcome {
  FETCHED,
  /** The item carries its text. */
  NOT_NEEDED,
  NO_LINK,
  /** The feed's definition forbids it, or the feed is in quarantine. */
  DISABLED,
  /** 404 or 410. */
  GONE,
  /** 429 or 503, now or so lately that the site is still left alone. */
  THROTTLED,
  TIMEOUT,
  /** 401, 402, 403, 407 or 451: for others' eyes, or not for programs. */
  REFUSED,
  /** Private network, foreign scheme or port. */
  BLOCKED,
  /** The host's robots.txt forbids it, or cannot be had for now. */
  ROBOTS,
  /** It stands in our own list of what is never fetched. */
  OPT_OUT,
  TOO_LARGE,
  NOT_HTML,
  FETCH_FAILED,
  /** Earlier pages failed, so this one was not asked for. */
  HOST_FAILING;

  /** Whether the next page of the same host may well fare alike. */
  boolean isHostsFault() {
    return this == TIMEOUT || this == FETCH_FAILED || this == THROTTLED || this == REFUSED;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
