package org.tensionwire.bench.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Holds what the web saw against what ingest committed. */
public final class Findings {
  private static final int LISTED_OFTEN_ENOUGH = 2;

  private final List<InventedFeed> feeds;
  private final Visits visits;
  private final PollJournal journal;

  public Findings(List<InventedFeed> feeds, Visits visits, PollJournal journal) {
    this.feeds = feeds;
    this.visits = visits;
    this.journal = journal;
  }

  /**
   * By how much a feed was asked later than its state had said, for polls that were due within
   * {@code from} and {@code to}.
   */
  public List<Duration> lateness(Predicate<InventedFeed> which, Instant from, Instant to) {
    List<Duration> late = new ArrayList<>();
    for (InventedFeed feed : feeds) {
      if (which.test(feed)) {
        List<Instant> arrivals = visits.arrivals(feed.number());
        int arrival = 0;
        for (PollJournal.Poll poll : journal.polls(feed.id())) {
          while (arrival < arrivals.size() && !arrivals.get(arrival).isAfter(poll.at())) {
            arrival++;
          }
          boolean counts = !poll.next().isBefore(from) && poll.next().isBefore(to);
          if (counts && arrival < arrivals.size()) {
            Duration wait = Duration.between(poll.next(), arrivals.get(arrival));
            late.add(wait.isNegative() ? Duration.ZERO : wait);
          }
        }
      }
    }
    return late;
  }

  /** How many items were listed twice or more, and how many of them came not at all, or twice. */
  public record Recall(long listed, long lost, long doubled) {}

  public Recall recall() {
    long listed = 0;
    long lost = 0;
    long doubled = 0;
    for (InventedFeed feed : feeds) {
      for (Map.Entry<Integer, Integer> item : visits.shown(feed.number()).entrySet()) {
        int came = journal.stories(link(feed, item.getKey()));
        doubled += came > 1 ? 1 : 0;
        if (item.getValue() >= LISTED_OFTEN_ENOUGH) {
          listed++;
          lost += came == 0 ? 1 : 0;
        }
      }
    }
    return new Recall(listed, lost, doubled);
  }

  private static String link(InventedFeed feed, int item) {
    return "http://" + feed.host() + "/" + feed.number() + "/story/" + item;
  }
}
