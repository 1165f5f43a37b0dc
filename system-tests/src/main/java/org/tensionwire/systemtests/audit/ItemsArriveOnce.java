package org.tensionwire.systemtests.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensionwire.systemtests.audit.Rows.Raw;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.feeds.Truth;

/**
 * Each revision of an item that a feed listed in two whole answers is one raw story; one that was
 * listed once may be one; nothing else is.
 */
final class ItemsArriveOnce implements Check {
  private static final int ANSWERS_THAT_OBLIGE = 2;

  @Override
  public List<Violation> violations(Snapshot read, Truth truth) {
    Map<String, Long> arrived = Tally.count(read.arrivals(), ItemsArriveOnce::item);
    Map<String, Long> due = new HashMap<>();
    truth
        .listings()
        .forEach(
            (feed, references) ->
                references.forEach(
                    (reference, answers) -> {
                      String item = feed + "/" + reference;
                      if (answers >= ANSWERS_THAT_OBLIGE || arrived.containsKey(item)) {
                        due.put(item, 1L);
                      }
                    }));
    Set<String> injected = injected(read, truth);
    Map<String, Long> counted = new HashMap<>(arrived);
    counted.keySet().removeAll(injected);
    return Tally.compare("raw story of item", due, counted);
  }

  /** Items of raw stories that the test itself wrote. */
  private static Set<String> injected(Snapshot read, Truth truth) {
    Set<Rows.Place> places =
        truth.garbage().stream()
            .map(garbage -> new Rows.Place(garbage.topic(), garbage.partition(), garbage.offset()))
            .collect(Collectors.toCollection(HashSet::new));
    return read.raws().stream()
        .filter(raw -> places.contains(raw.place()))
        .map(ItemsArriveOnce::item)
        .collect(Collectors.toSet());
  }

  private static String item(Raw raw) {
    return raw.feedId() + "/" + raw.reference().map(Object::toString).orElse(raw.storyId());
  }
}
