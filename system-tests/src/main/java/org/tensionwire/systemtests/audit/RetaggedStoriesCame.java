package org.tensionwire.systemtests.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tensionwire.systemtests.audit.Rows.Place;
import org.tensionwire.systemtests.audit.Rows.Raw;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.feeds.Truth;

/** A raw story that was written again is one that came of a feed, the same story unaltered. */
final class RetaggedStoriesCame implements Check {

  @Override
  public List<Violation> violations(Snapshot read, Truth truth) {
    Map<Place, Raw> arrived =
        read.arrivals().stream().collect(Collectors.toMap(Raw::place, Function.identity()));
    List<Violation> violations = new ArrayList<>();
    for (Raw raw : read.raws()) {
      Raw origin = raw.again() == null ? raw : arrived.get(raw.again());
      if (origin == null || !same(origin, raw)) {
        violations.add(new Violation("own-text", raw + " repeats " + origin));
      }
    }
    return violations;
  }

  private static boolean same(Raw one, Raw other) {
    return one.key().equals(other.key())
        && one.place().partition() == other.place().partition()
        && one.storyId().equals(other.storyId())
        && one.feedId().equals(other.feedId())
        && one.reference().equals(other.reference());
  }
}
