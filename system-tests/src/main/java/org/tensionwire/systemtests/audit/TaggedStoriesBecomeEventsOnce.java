package org.tensionwire.systemtests.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensionwire.systemtests.audit.Rows.Letter;
import org.tensionwire.systemtests.audit.Rows.Place;
import org.tensionwire.systemtests.audit.Rows.Published;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.audit.Rows.StoryRevision;
import org.tensionwire.systemtests.audit.Rows.Tagged;
import org.tensionwire.systemtests.feeds.Truth;

/** Each tagged story is one event, or one dead letter of the sink; event ids are unique. */
final class TaggedStoriesBecomeEventsOnce implements Check {

  @Override
  public List<Violation> violations(Snapshot read, Truth truth) {
    Set<Place> refused =
        read.letters().stream()
            .map(Letter::origin)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<StoryRevision, Long> due =
        Tally.count(
            read.tagged().stream().filter(row -> !refused.contains(row.place())).toList(),
            Tagged::version);
    Map<StoryRevision, Long> published = Tally.count(read.events(), Published::version);
    List<Violation> violations = new ArrayList<>(Tally.compare("event", due, published));
    Tally.count(read.events(), Published::eventId)
        .forEach(
            (id, count) -> {
              if (count > 1) {
                violations.add(new Violation("nothing-twice", "event id " + id + " × " + count));
              }
            });
    read.events().stream()
        .filter(event -> !event.key().equals(event.version().storyId()))
        .map(event -> new Violation("keyed-by-story", event.toString()))
        .forEach(violations::add);
    return violations;
  }
}
