package org.tensionwire.sink.wiring;

import java.time.Duration;

/** Waits that double from 200 ms to 10 s until something succeeds. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Duration next = FIRST;

  Duration next() {
    Duration now = next;
    Duration doubled = now.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return now;
  }

  void reset() {
    next = FIRST;
  }
}
