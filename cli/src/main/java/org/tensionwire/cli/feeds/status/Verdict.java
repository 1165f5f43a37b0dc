package org.tensionwire.cli.feeds.status;

import java.util.Locale;

/** How a feed fares; what needs a person stands first. */
public enum Verdict {
  /** Another feed seems to stand at its address; its items are held until it is released. */
  QUARANTINED,
  /** It answers, and its document is no readable feed. */
  MALFORMED,
  /** The server refuses us, or our own rules refuse the address. */
  BLOCKED,
  /** No usable answer, for any other reason. */
  FAILING,
  /** It answers well, and has brought nothing for much longer than its own rhythm allows. */
  SILENT_ZERO,
  /** Within a day, a document shared no item with those before it: items may be lost. */
  GAP,
  /** The server asks for fewer polls. */
  THROTTLED,
  /** A feed without items. */
  EMPTY,
  /** Nothing new for weeks, and no rhythm is known that would say whether this is usual. */
  STALE_CONTENT,
  /** Most of what it brings has no usable date. */
  UNDATED,
  /** Not polled yet. */
  NEVER,
  NOT_MODIFIED,
  OK;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
