package org.tensionwire.systemtests.scenario;

import java.util.List;
import org.tensionwire.systemtests.harness.TopicCounts;

/** The state in which every raw story has its entry and every tagged story left the sink. */
final class Rest {
  private static final int LOOKS = 8;

  private final TopicCounts counts;
  private List<Long> last = List.of();
  private int same;

  Rest(TopicCounts counts) {
    this.counts = counts;
  }

  /** True once the counts agree and did not change over several looks. */
  boolean isReached() {
    List<Long> now =
        List.of(
            counts.of("stories.raw"),
            counts.of("ledger"),
            counts.of("stories.tagged"),
            counts.of("events") + counts.of("sink.dlq"));
    same = now.equals(last) ? same + 1 : 0;
    last = now;
    return same >= LOOKS && now.get(0).equals(now.get(1)) && now.get(2).equals(now.get(3));
  }
}
