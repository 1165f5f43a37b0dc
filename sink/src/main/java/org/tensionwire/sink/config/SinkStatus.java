package org.tensionwire.sink.config;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sink tells about itself; counts are since its start.
 *
 * @param partitions how many input partitions it owns now
 * @param read input records whose transaction is committed
 * @param published public records written
 * @param refused dead letters by reason code
 * @param lag input records not yet read in the partitions it owns, as far as it knows
 * @param lastCommit when the last transaction was committed; null before the first
 * @param problem what keeps it from working; null where nothing does
 */
public record SinkStatus(
    State state,
    int partitions,
    long read,
    long published,
    Map<String, Long> refused,
    long lag,
    @Nullable Instant lastCommit,
    @Nullable String problem) {

  /** Where a sink is in its life. */
  public enum State {
    /** Not yet a member of its group. */
    STARTING,
    /** Reads and publishes, or waits for input. */
    RUNNING,
    /** Tries again after a fault outside itself. */
    RETRYING,
    /** Gave up; somebody has to decide. */
    FAILED,
    STOPPED
  }

  public static final SinkStatus INITIAL =
      new SinkStatus(State.STARTING, 0, 0, 0, Map.of(), 0, null, null);

  /** Whether it still works or tries to; a sink that does not has ended. */
  public boolean live() {
    return state != State.FAILED && state != State.STOPPED;
  }

  public boolean ready() {
    return state == State.RUNNING;
  }

  /** Sum of {@link #refused()}. */
  public long deadLettered() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }
}
