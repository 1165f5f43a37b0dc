package org.tensionwire.systemtests.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tensionwire.systemtests.audit.Rows.Entry;
import org.tensionwire.systemtests.audit.Rows.Place;
import org.tensionwire.systemtests.audit.Rows.Published;
import org.tensionwire.systemtests.audit.Rows.Raw;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.audit.Rows.StoryRevision;
import org.tensionwire.systemtests.audit.Rows.Tagged;
import org.tensionwire.systemtests.feeds.Reference;
import org.tensionwire.systemtests.feeds.Truth;

/**
 * An event shows the text of the raw story that it came of, and a raw story is called unchanged
 * only where its text was there before.
 */
final class RevisionsTellTheirStory implements Check {

  @Override
  public List<Violation> violations(Snapshot read, Truth truth) {
    Map<Place, Raw> raws =
        read.raws().stream().collect(Collectors.toMap(Raw::place, Function.identity()));
    List<Violation> violations = new ArrayList<>(events(read, raws));
    violations.addAll(repeats(read));
    return violations;
  }

  private static List<Violation> events(Snapshot read, Map<Place, Raw> raws) {
    Map<StoryRevision, Optional<Reference>> shown = new HashMap<>();
    for (Tagged row : read.tagged()) {
      Raw raw = raws.get(new Place("stories.raw", (int) row.rawPartition(), row.rawOffset()));
      shown.put(row.version(), raw == null ? Optional.empty() : raw.reference());
    }
    return read.events().stream()
        .filter(event -> !event.reference().equals(shown.get(event.version())))
        .map(event -> violation(event, shown.get(event.version())))
        .toList();
  }

  private static Violation violation(Published event, Optional<Reference> shown) {
    return new Violation(
        "own-text", event.eventId() + " shows " + event.reference() + ", not " + shown);
  }

  private static List<Violation> repeats(Snapshot read) {
    Map<Place, Entry> entries = new HashMap<>();
    read.ledger().forEach(entry -> entries.put(RawStoriesAreAccountedFor.raw(entry), entry));
    Set<String> known = new HashSet<>();
    List<Violation> violations = new ArrayList<>();
    for (Raw raw : read.arrivals()) {
      Entry entry = entries.get(raw.place());
      boolean fresh = known.add(raw.storyId() + raw.reference());
      if (fresh && entry != null && entry.outcome().equals("unchanged")) {
        violations.add(new Violation("nothing-lost", "changed text called unchanged: " + raw));
      }
    }
    return violations;
  }
}
