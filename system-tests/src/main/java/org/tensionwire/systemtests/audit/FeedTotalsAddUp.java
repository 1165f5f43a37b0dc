package org.tensionwire.systemtests.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensionwire.systemtests.audit.Rows.FeedTotals;
import org.tensionwire.systemtests.audit.Rows.Raw;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.feeds.Truth;

/**
 * In every feed's state: seen = new + updated + unchanged + refused; raw stories = new + updated.
 */
final class FeedTotalsAddUp implements Check {

  @Override
  public List<Violation> violations(Snapshot read, Truth truth) {
    Map<String, Long> written = new HashMap<>(Tally.count(read.arrivals(), Raw::feedId));
    List<Violation> violations = new ArrayList<>();
    for (FeedTotals feed : read.feeds()) {
      long refused = feed.refused().values().stream().mapToLong(Long::longValue).sum();
      long sum = feed.fresh() + feed.updated() + feed.unchanged() + refused;
      long raws = written.getOrDefault(feed.feedId(), 0L);
      if (sum != feed.seen()) {
        violations.add(new Violation("ledger-sums", feed + " adds up to " + sum));
      }
      if (raws != feed.fresh() + feed.updated()) {
        violations.add(new Violation("ledger-sums", feed + " but " + raws + " raw stories"));
      }
    }
    truth.listings().keySet().stream()
        .filter(id -> read.feeds().stream().noneMatch(feed -> feed.feedId().equals(id)))
        .map(id -> new Violation("ledger-sums", "feed " + id + " has no state"))
        .forEach(violations::add);
    return violations;
  }
}
