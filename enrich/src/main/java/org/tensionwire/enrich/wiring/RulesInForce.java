package org.tensionwire.enrich.wiring;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules that stories are tagged by. They change between two stories: whoever tags one asks once
 * and keeps to the answer. Thread-safe.
 */
final class RulesInForce {
  private final StoryTagger bundled;
  private final Map<RulesRefusal, Long> refused = new EnumMap<>(RulesRefusal.class);
  private volatile StoryTagger current;
  private long taken;
  private @Nullable RulesRefusal lastRefusal;

  RulesInForce(StoryTagger bundled) {
    this.bundled = bundled;
    this.current = bundled;
  }

  StoryTagger current() {
    return current;
  }

  /** Id of the pack that may be replaced, and by nothing but a version of itself. */
  String packId() {
    return bundled.packId();
  }

  synchronized void take(StoryTagger rules) {
    current = rules;
    taken++;
    lastRefusal = null;
  }

  /** What was published is withdrawn: back to what ships with the program. */
  synchronized void withdraw() {
    current = bundled;
    lastRefusal = null;
  }

  synchronized void refuse(RulesRefusal reason) {
    refused.merge(reason, 1L, Long::sum);
    lastRefusal = reason;
  }

  synchronized RulesStatus status() {
    Map<String, Long> counts = new HashMap<>();
    refused.forEach((reason, count) -> counts.put(reason.code(), count));
    return new RulesStatus(
        current.packId(),
        current.packVersion(),
        current == bundled,
        taken,
        counts,
        lastRefusal == null ? null : lastRefusal.code());
  }
}
