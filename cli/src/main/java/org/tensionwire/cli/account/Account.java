package org.tensionwire.cli.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Incident;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.LedgerEntry;

/**
 * Sums over the committed records of a wire since its beginning. Not thread-safe.
 *
 * <p>Three sums must agree when nothing is under way: the items that feeds listed with what ingest
 * made of them, the raw stories with their outcomes in enrich, and the stories to publish with the
 * events.
 */
public final class Account {
  private static final Set<String> FOR_THE_SINK = Set.of("published", "withdrawn");

  private final Map<String, FeedState> feeds = new HashMap<>();
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final Map<String, Long> deadLetters = new TreeMap<>();
  private final Set<String> incidents = new HashSet<>();
  private long rawStories;
  private long events;
  private long unreadable;
  private long refusedStories;

  public void feed(FeedState state) {
    feeds.put(state.getFeedId(), state);
  }

  public void rawStory() {
    rawStories++;
  }

  public void outcome(LedgerEntry entry) {
    String outcome =
        entry.getOutcome().equals("dead_lettered")
            ? "dead-lettered: " + entry.getReason()
            : entry.getOutcome();
    outcomes.merge(outcome, 1L, Long::sum);
  }

  public void event(Event event) {
    events++;
  }

  public void incident(Incident incident) {
    incidents.add(incident.getIncidentId());
  }

  /**
   * @param topic where the letter lies
   * @param story whether a story lies there that would else be an event
   */
  public void deadLetter(String topic, boolean story, DeadLetter letter) {
    deadLetters.merge(topic + " " + letter.getReason(), 1L, Long::sum);
    if (story) {
      refusedStories++;
    }
  }

  /** A record that could not be read at all. */
  public void unreadable() {
    unreadable++;
  }

  public Summary summary() {
    return new Summary(
        feeds.size(),
        feeds.values().stream().mapToLong(FeedState::getItemsSeen).sum(),
        items(),
        rawStories,
        new TreeMap<>(outcomes),
        forTheSink(),
        events,
        incidents.size(),
        new TreeMap<>(deadLetters),
        refusedStories,
        unreadable);
  }

  /** When each feed last answered, for telling whether all were asked since some instant. */
  public boolean polledSince(Instant when, int howMany) {
    return feeds.size() >= howMany
        && feeds.values().stream()
            .allMatch(
                feed -> feed.getLastPolledAt() != null && feed.getLastPolledAt().isAfter(when));
  }

  private long forTheSink() {
    return FOR_THE_SINK.stream().mapToLong(each -> outcomes.getOrDefault(each, 0L)).sum();
  }

  private Map<String, Long> items() {
    Map<String, Long> items = new TreeMap<>();
    for (FeedState feed : feeds.values()) {
      items.merge("new", feed.getItemsNew(), Long::sum);
      items.merge("updated", feed.getItemsUpdated(), Long::sum);
      items.merge("unchanged", feed.getItemsUnchanged(), Long::sum);
      feed.getItemsRefused().forEach((why, n) -> items.merge("refused: " + why, n, Long::sum));
    }
    return items;
  }
}
