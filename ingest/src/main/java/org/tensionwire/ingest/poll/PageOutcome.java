package org.tensionwire.ingest.poll;

import java.util.Locale;

/** Why a story has a page or none; the closed list behind {@code RawStory.page_outcome}. */
public enum PageOutcome {
  FETCHED,
  /** The item carries its text. */
  NOT_NEEDED,
  NO_LINK,
  /** The feed's definition forbids it. */
  DISABLED,
  /** 404 or 410. */
  GONE,
  /** 429 or 503, now or so lately that the site is still left alone. */
  THROTTLED,
  TIMEOUT,
  /** Private network, foreign scheme or port. */
  BLOCKED,
  TOO_LARGE,
  NOT_HTML,
  FETCH_FAILED,
  /** Earlier pages of the same poll failed, so this one was not asked for. */
  HOST_FAILING;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
