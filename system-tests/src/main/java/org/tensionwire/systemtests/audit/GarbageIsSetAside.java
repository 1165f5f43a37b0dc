package org.tensionwire.systemtests.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tensionwire.systemtests.audit.Rows.Letter;
import org.tensionwire.systemtests.audit.Rows.Place;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.feeds.Truth;

/** Each injected record is one dead letter, no other record is, and the ledger agrees. */
final class GarbageIsSetAside implements Check {

  @Override
  public List<Violation> violations(Snapshot read, Truth truth) {
    Map<Place, Long> due =
        Tally.count(
            truth.garbage(),
            garbage -> new Place(garbage.topic(), garbage.partition(), garbage.offset()));
    List<Place> origins =
        read.letters().stream().map(Letter::origin).filter(Objects::nonNull).toList();
    List<Violation> violations =
        new ArrayList<>(
            Tally.compare("dead letter of", due, Tally.count(origins, origin -> origin)));
    Set<Place> set = Set.copyOf(origins);
    read.ledger().stream()
        .filter(
            entry ->
                entry.outcome().equals("dead_lettered")
                    != set.contains(RawStoriesAreAccountedFor.raw(entry)))
        .map(entry -> new Violation("ledger-tells-dead-letters", entry.toString()))
        .forEach(violations::add);
    return violations;
  }
}
