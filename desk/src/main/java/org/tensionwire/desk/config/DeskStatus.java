package org.tensionwire.desk.config;

import org.jspecify.annotations.Nullable;

/**
 * What a desk tells about itself; counts are since its start.
 *
 * @param read records read
 * @param unreadable records of those that could not be decoded and are not shown
 * @param problem what keeps it from working; null where nothing does
 */
public record DeskStatus(State state, long read, long unreadable, @Nullable String problem) {

  /** Where a desk is in its life. */
  public enum State {
    /** Reads what was published before it started. */
    CATCHING_UP,
    /** Shows what is published as it comes. */
    RUNNING,
    /** Tries again after a fault outside itself; what it shows may be old. */
    RETRYING,
    /** Gave up. */
    FAILED,
    STOPPED
  }

  public static final DeskStatus INITIAL = new DeskStatus(State.CATCHING_UP, 0, 0, null);

  /** Whether it still works or tries to; a desk that does not has ended. */
  public boolean live() {
    return state != State.FAILED && state != State.STOPPED;
  }

  public boolean ready() {
    return state == State.RUNNING;
  }
}
