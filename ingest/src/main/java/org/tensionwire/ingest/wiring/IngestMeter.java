package org.tensionwire.ingest.wiring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.wiring.IngestStatus.State;
import org.tensionwire.pipeline.FeedState;

/** Counts what was committed. Thread-safe. */
final class IngestMeter {
  private final Map<String, Long> polls = new ConcurrentHashMap<>();
  private final Map<String, Long> nextPolls = new ConcurrentHashMap<>();
  private final Map<String, Long> items = new ConcurrentHashMap<>();
  private final Map<String, Long> alarms = new ConcurrentHashMap<>();
  private final Map<String, Long> gapEnds = new ConcurrentHashMap<>();
  private final LongAdder backfilled = new LongAdder();
  private final LongAdder deadLetters = new LongAdder();
  private volatile State state = State.STARTING;
  private volatile @Nullable String lastError;
  private volatile int feeds;
  private volatile int partitions;
  private volatile int restoring;

  void state(State now) {
    state = now;
  }

  void error(Throwable e) {
    lastError = e.getClass().getName();
  }

  void owned(OwnedFeeds owned) {
    feeds = owned.feeds();
    partitions = owned.partitions().size();
    restoring = owned.pending().size();
  }

  void committed(List<FinishedPoll> batch, int badDefinitions) {
    deadLetters.add(badDefinitions);
    for (FinishedPoll poll : batch) {
      polls.merge(poll.result().outcome().code(), 1L, Long::sum);
      nextPolls.merge(poll.result().state().getNextPollReason(), 1L, Long::sum);
      deadLetters.add(poll.result().deadLetters().size() + poll.result().held().size());
      count(poll.ticket().state(), poll.result().state());
      ended(poll.ticket().state(), poll.result().state());
      Alarm.between(poll.ticket().state(), poll.result().state())
          .forEach(alarm -> alarms.merge(alarm.code(), 1L, Long::sum));
    }
  }

  private void count(@Nullable FeedState before, FeedState after) {
    add("new", after.getItemsNew() - (before == null ? 0 : before.getItemsNew()));
    add("updated", after.getItemsUpdated() - (before == null ? 0 : before.getItemsUpdated()));
    add("unchanged", after.getItemsUnchanged() - (before == null ? 0 : before.getItemsUnchanged()));
    add("cut", cut(after) - (before == null ? 0 : cut(before)));
    backfilled.add(backfilled(after) - (before == null ? 0 : backfilled(before)));
    add("refused", refused(after) - (before == null ? 0 : refused(before)));
  }

  private void ended(@Nullable FeedState before, FeedState after) {
    Map<String, Long> ends = after.getGapEnds();
    Map<String, Long> known = before == null ? null : before.getGapEnds();
    if (ends != null && !ends.equals(known)) {
      gapEnds.merge(String.valueOf(after.getLastGapEnd()), 1L, Long::sum);
    }
  }

  private static long backfilled(FeedState state) {
    return state.getItemsBackfilled() == null ? 0 : state.getItemsBackfilled();
  }

  private static long cut(FeedState state) {
    return state.getItemsCut() == null ? 0 : state.getItemsCut();
  }

  private static long refused(FeedState state) {
    return state.getItemsRefused().values().stream().mapToLong(Long::longValue).sum();
  }

  private void add(String outcome, long count) {
    if (count != 0) {
      items.merge(outcome, count, Long::sum);
    }
  }

  IngestStatus status() {
    return new IngestStatus(
        state,
        feeds,
        partitions,
        restoring,
        polls,
        nextPolls,
        items,
        alarms,
        gapEnds,
        backfilled.sum(),
        deadLetters.sum(),
        lastError);
  }
}
