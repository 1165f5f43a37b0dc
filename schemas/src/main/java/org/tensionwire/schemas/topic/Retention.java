package org.tensionwire.schemas.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How long a topic keeps its records. */
public sealed interface Retention {

  /** The latest record per key, for ever. */
  record Compacted() implements Retention {}

  /** Every record, for {@code age}. */
  record For(Duration age) implements Retention {}

  static Retention compacted() {
    return new Compacted();
  }

  static Retention days(int days) {
    return new For(Duration.ofDays(days));
  }

  /** An article page of the largest accepted size still fits. */
  int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

  default Map<String, String> configuration(Topic.Audience audience) {
    Map<String, String> configuration = new HashMap<>();
    configuration.put("compression.type", audience.compression());
    configuration.put("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    if (this instanceof For kept) {
      configuration.put("cleanup.policy", "delete");
      configuration.put("retention.ms", Long.toString(kept.age().toMillis()));
    } else {
      configuration.put("cleanup.policy", "compact");
    }
    return Map.copyOf(configuration);
  }
}
