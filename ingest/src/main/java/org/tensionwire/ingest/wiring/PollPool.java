package org.tensionwire.ingest.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tensionwire.ingest.poll.FeedPoller;

/** Runs polls on a bounded pool; a poll holds its place until it is taken out again. */
final class PollPool implements AutoCloseable {
  private final FeedPoller poller;
  private final int size;
  private final ExecutorService threads;
  private final BlockingQueue<FinishedPoll> finished = new LinkedBlockingQueue<>();
  private final Set<PollTicket> running = Collections.newSetFromMap(new IdentityHashMap<>());

  PollPool(FeedPoller poller, int size) {
    this.poller = poller;
    this.size = size;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            size,
            task -> {
              Thread thread = new Thread(task, "ingest-poll-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Polls that may be started now. */
  int free() {
    return size - running.size();
  }

  boolean idle() {
    return running.isEmpty();
  }

  /** Whether a poll of one of the partitions is under way. */
  boolean isPolling(Set<Integer> partitions) {
    return running.stream().anyMatch(ticket -> partitions.contains(ticket.partition()));
  }

  void start(PollTicket ticket) {
    running.add(ticket);
    threads.execute(
        () ->
            finished.add(
                new FinishedPoll(ticket, poller.poll(ticket.definition(), ticket.state()))));
  }

  /** Takes out what is finished, waiting at most {@code timeout} for the first. */
  List<FinishedPoll> take(Duration timeout) {
    List<FinishedPoll> taken = new ArrayList<>();
    try {
      FinishedPoll first = finished.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        taken.add(first);
        finished.drainTo(taken);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    taken.forEach(poll -> running.remove(poll.ticket()));
    return taken;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
