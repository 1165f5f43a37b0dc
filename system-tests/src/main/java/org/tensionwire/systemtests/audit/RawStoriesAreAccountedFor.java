package org.tensionwire.systemtests.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensionwire.systemtests.audit.Rows.Entry;
import org.tensionwire.systemtests.audit.Rows.Place;
import org.tensionwire.systemtests.audit.Rows.Raw;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.feeds.Truth;
import org.tensionwire.systemtests.feeds.Truth.Garbage;

/**
 * Each committed raw story, readable or not, has one ledger entry with an outcome of the closed
 * list; no entry speaks of a record that was never committed.
 */
final class RawStoriesAreAccountedFor implements Check {
  private static final Set<String> OUTCOMES =
      Set.of("published", "irrelevant", "unchanged", "withdrawn", "dead_lettered");
  private static final String RAW = "stories.raw";

  @Override
  public List<Violation> violations(Snapshot read, Truth truth) {
    List<Place> raws = new ArrayList<>(read.raws().stream().map(Raw::place).toList());
    read.unreadable().stream().filter(place -> place.topic().equals(RAW)).forEach(raws::add);
    Map<Place, Long> due = Tally.count(raws, place -> place);
    Map<Place, Long> entered = Tally.count(read.ledger(), RawStoriesAreAccountedFor::raw);
    List<Violation> violations = new ArrayList<>(Tally.compare("ledger entry of", due, entered));
    read.ledger().stream()
        .filter(entry -> !OUTCOMES.contains(entry.outcome()))
        .map(entry -> new Violation("closed-outcomes", entry.toString()))
        .forEach(violations::add);
    injected(truth)
        .filter(place -> !due.containsKey(place))
        .map(place -> new Violation("nothing-lost", "injected record is not at " + place))
        .forEach(violations::add);
    return violations;
  }

  static Place raw(Entry entry) {
    return new Place(RAW, entry.rawPartition(), entry.rawOffset());
  }

  private static java.util.stream.Stream<Place> injected(Truth truth) {
    return truth.garbage().stream()
        .filter(garbage -> garbage.topic().equals(RAW))
        .map(RawStoriesAreAccountedFor::place);
  }

  private static Place place(Garbage garbage) {
    return new Place(garbage.topic(), garbage.partition(), garbage.offset());
  }
}
