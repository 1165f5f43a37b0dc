package org.tensionwire.bench;

import java.time.Duration;
import java.util.List;

/** Quantiles by nearest rank. */
record Quantiles(List<Duration> sorted) {

  static Quantiles of(List<Duration> values) {
    return new Quantiles(values.stream().sorted().toList());
  }

  Duration at(double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }

  @Override
  public String toString() {
    return "n %d, p50 %d ms, p95 %d ms, p99 %d ms, max %d ms"
        .formatted(
            sorted.size(),
            at(0.5).toMillis(),
            at(0.95).toMillis(),
            at(0.99).toMillis(),
            at(1).toMillis());
  }
}
