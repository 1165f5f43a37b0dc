package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.util.Locale;

/** When a feed is due, and why then. */
public record NextPoll(Instant at, Reason reason) {

  /** The closed list behind {@code FeedState.next_poll_reason}. */
  public enum Reason {
    /** The feed's or the service's interval. */
    INTERVAL,
    /** The interval, doubled for every failure in a row. */
    BACK_OFF,
    /** The server asked for it, within bounds. */
    RETRY_AFTER,
    /** Items of the last document are still waiting. */
    CONTINUE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
