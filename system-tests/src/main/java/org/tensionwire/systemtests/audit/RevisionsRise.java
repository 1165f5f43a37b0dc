package org.tensionwire.systemtests.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensionwire.systemtests.audit.Rows.IncidentVersion;
import org.tensionwire.systemtests.audit.Rows.Place;
import org.tensionwire.systemtests.audit.Rows.Published;
import org.tensionwire.systemtests.audit.Rows.Raw;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.audit.Rows.Tagged;
import org.tensionwire.systemtests.feeds.Truth;

/**
 * Order is kept per key: revisions of tagged stories and of events, and versions of internal
 * incidents, rise by one; items of a feed arrive in the order of their revisions. Public incidents
 * are compacted, so theirs only rise.
 */
final class RevisionsRise implements Check {
  private static final String PUBLIC_INCIDENTS = "incidents";

  @Override
  public List<Violation> violations(Snapshot read, Truth truth) {
    Sequences byOne = new Sequences(true);
    Sequences rising = new Sequences(false);
    for (Tagged row : read.tagged()) {
      byOne.next("tagged " + row.version().storyId(), row.place(), row.version().revision());
    }
    Set<String> refused = new HashSet<>();
    read.letters().forEach(letter -> refused.add(String.valueOf(letter.origin())));
    boolean whole = read.tagged().stream().noneMatch(t -> refused.contains(t.place().toString()));
    for (Published event : read.events()) {
      Sequences sequences = whole ? byOne : rising;
      sequences.next(
          "event " + event.version().storyId(), event.place(), event.version().revision());
    }
    for (IncidentVersion row : read.incidents()) {
      Sequences sequences = row.place().topic().equals(PUBLIC_INCIDENTS) ? rising : byOne;
      sequences.next(row.place().topic() + " " + row.incidentId(), row.place(), row.version());
    }
    for (Raw raw : read.arrivals()) {
      raw.reference()
          .ifPresent(
              reference ->
                  rising.next(
                      "item " + raw.feedId() + "/" + reference.serial(),
                      raw.place(),
                      reference.revision()));
    }
    List<Violation> violations = new ArrayList<>(byOne.violations);
    violations.addAll(rising.violations);
    return violations;
  }

  /** Remembers the last number per key and its partition. */
  private static final class Sequences {
    private final boolean byOne;
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, Integer> partitions = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    Sequences(boolean byOne) {
      this.byOne = byOne;
    }

    void next(String key, Place place, int number) {
      int before = last.getOrDefault(key, 0);
      boolean fits = byOne ? number == before + 1 : number > before;
      Integer partition = partitions.putIfAbsent(key, place.partition());
      if (!fits || (partition != null && partition != place.partition())) {
        violations.add(
            new Violation(
                "order-per-key", key + ": " + number + " after " + before + " at " + place));
      }
      last.put(key, Math.max(before, number));
    }
  }
}
