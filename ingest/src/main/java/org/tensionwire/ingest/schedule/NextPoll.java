package org.tensionwire.ingest.schedule;

import java.time.Instant;
import java.util.Locale;

/** When a feed is due, and why then. */
public record NextPoll(Instant at, Reason reason) {

  /** The closed list behind {@code FeedState.next_poll_reason}. */
  public enum Reason {
    /** The definition names an interval. */
    INTERVAL,
    /** By the rhythm that its polls taught. */
    LEARNED,
    /** The rhythm would be faster than any feed is asked. */
    LEARNED_CLAMPED_MIN,
    /** The rhythm would be slower than any feed is asked. */
    LEARNED_CLAMPED_MAX,
    /** The server or the feed asks for a longer wait. */
    HINT,
    /** It asks for more than is granted. */
    HINT_CLAMPED,
    /** The hours or days that the feed skips are over then, or as much of them as is granted. */
    SKIPPED,
    /** What it reports escalates: faster for a while, within what server and operator allow. */
    ESCALATION,
    /** Later with every failure, by its weight. */
    BACK_OFF,
    /** Soon, for nothing at all could be reached, or the poll was cut short: the fault was ours. */
    OUTAGE,
    /** The server asked for it, within bounds. */
    RETRY_AFTER,
    /** Items of the last document are still waiting. */
    CONTINUE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
