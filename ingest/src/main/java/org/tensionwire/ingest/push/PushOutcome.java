package org.tensionwire.ingest.push;

import java.util.Locale;

/** What became of a request to the callback. */
public enum PushOutcome {
  /** A hub verified a subscription that was asked for. */
  VERIFIED,
  /** A hub refuses to serve the feed. */
  DENIED,
  /** A signed push; its feed is due. */
  PUSHED,
  /** A push without a good signature; ignored. */
  BAD_SIGNATURE,
  TOO_LARGE,
  /** For a feed that another instance may own; its hub is asked to try again. */
  ELSEWHERE,
  /** Nobody asked for it. */
  UNKNOWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
