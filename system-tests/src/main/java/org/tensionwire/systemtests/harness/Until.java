package org.tensionwire.systemtests.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions. */
public final class Until {
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  private Until() {}

  /**
   * Returns as soon as {@code condition} holds.
   *
   * @throws IllegalStateException when it does not within {@code patience}; {@code what} is its
   *     message
   */
  public static void holds(String what, Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within " + patience + ": " + what);
      }
      LockSupport.parkNanos(PAUSE);
    }
  }
}
