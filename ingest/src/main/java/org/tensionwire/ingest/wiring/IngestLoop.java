package org.tensionwire.ingest.wiring;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.ingest.courtesy.Turns;
import org.tensionwire.ingest.poll.PollOutcome;
import org.tensionwire.ingest.wiring.DefinitionReader.Reading;
import org.tensionwire.ingest.wiring.IngestStatus.State;

/**
 * The one thread that owns Kafka: learns which feeds are its own, lets the pool poll what is due,
 * commits what has finished. Whatever goes wrong with Kafka ends in the same way: drop the
 * producer, forget the polls under way, read the committed state back.
 */
final class IngestLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(IngestLoop.class);
  private static final Duration STEP = Duration.ofMillis(50);
  private static final Duration STABLE_OFFSETS = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How long a rebalance waits for polls of partitions that another instance takes over. */
  private static final Duration HAND_OVER = Duration.ofSeconds(3);

  private static final int MAX_BATCH = 200;

  private final String feedsTopic;
  private final Consumer<String, byte[]> consumer;
  private final Transactions transactions;
  private final StateStore store;
  private final DefinitionReader definitions;
  private final Outbox outbox;
  private final PollPool pool;
  private final IngestMeter meter;
  private final InstantSource clock;
  private final Duration drain;
  private final OwnedFeeds owned;
  private final Map<Integer, Long> handled = new HashMap<>();
  private final List<FinishedPoll> finished = new ArrayList<>();
  private final List<Reading.Bad> bad = new ArrayList<>();
  private final CountDownLatch stop = new CountDownLatch(1);

  /** What the loop works with; all of it is the loop's to close, the pool apart. */
  record Tools(
      String feedsTopic,
      Consumer<String, byte[]> consumer,
      Transactions transactions,
      StateStore store,
      DefinitionReader definitions,
      Outbox outbox,
      PollPool pool,
      Turns turns,
      Hurry hurry,
      IngestMeter meter,
      InstantSource clock,
      Duration drain) {}

  IngestLoop(Tools tools) {
    this.feedsTopic = tools.feedsTopic();
    this.consumer = tools.consumer();
    this.transactions = tools.transactions();
    this.store = tools.store();
    this.definitions = tools.definitions();
    this.outbox = tools.outbox();
    this.pool = tools.pool();
    this.owned = new OwnedFeeds(tools.turns(), tools.hurry());
    this.meter = tools.meter();
    this.clock = tools.clock();
    this.drain = tools.drain();
  }

  /** Ends the loop soon, from any thread. */
  void stop() {
    stop.countDown();
    consumer.wakeup();
  }

  @Override
  public void run() {
    try {
      subscribe();
      while (stop.getCount() > 0) {
        guarded();
      }
      finish();
      meter.state(State.CLOSED);
    } catch (RuntimeException | Error e) {
      LOG.error("ingest has given up", e);
      meter.error(e);
      meter.state(State.FAILED);
    } finally {
      closeAll();
    }
  }

  void subscribe() {
    consumer.subscribe(List.of(feedsTopic), new Rebalances());
  }

  /** A turn that survives what a later one may mend. */
  void guarded() {
    try {
      step();
    } catch (WakeupException e) {
      LOG.debug("woken up");
    } catch (AuthenticationException | AuthorizationException | UnsupportedVersionException e) {
      throw e;
    } catch (RuntimeException e) {
      recover(e);
    }
  }

  /** One turn: definitions, restored partitions, commits, new polls. */
  void step() {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(STEP)) {
      define(record);
    }
    restore();
    collect(Duration.ZERO);
    commit();
    owned.due(clock.instant(), pool.free()).forEach(pool::start);
    meter.owned(owned);
    if (consumer.groupMetadata().generationId() >= 0 && owned.pending().isEmpty()) {
      meter.state(State.RUNNING);
    }
  }

  private void define(ConsumerRecord<String, byte[]> record) {
    Reading reading = definitions.read(record);
    if (reading instanceof Reading.Defined defined) {
      owned.define(record.partition(), defined.definition());
    } else if (reading instanceof Reading.Removed removed) {
      owned.remove(record.partition(), removed.feedId());
    } else if (reading instanceof Reading.Bad letter) {
      owned.remove(record.partition(), String.valueOf(record.key()));
      bad.add(letter);
    }
  }

  /**
   * Restores partitions whose predecessor has no transaction open any more: {@code committed} waits
   * for its offsets to be decided, and only then is its state.
   */
  private void restore() {
    for (int partition : owned.pending()) {
      TopicPartition feeds = new TopicPartition(feedsTopic, partition);
      try {
        OffsetAndMetadata offset = consumer.committed(Set.of(feeds), STABLE_OFFSETS).get(feeds);
        handled.put(partition, offset == null ? 0L : offset.offset());
        owned.restored(partition, store.restore(partition), clock.instant());
        LOG.info("restored partition {}", partition);
      } catch (TimeoutException e) {
        LOG.debug("partition {} is not stable yet", partition);
      }
    }
  }

  private void collect(Duration timeout) {
    for (FinishedPoll poll : pool.take(timeout)) {
      owned.answered(poll.ticket());
      if (poll.result().outcome() == PollOutcome.DEFERRED) {
        owned.putBack(poll.ticket(), poll.result().state().getNextPollAt());
      } else {
        finished.add(poll);
      }
    }
  }

  private void handOver(Set<Integer> partitions) {
    partitions.forEach(owned::handOver);
    long deadline = System.nanoTime() + HAND_OVER.toNanos();
    do {
      collect(STEP);
    } while (pool.isPolling(partitions) && System.nanoTime() < deadline);
  }

  private void commit() {
    finished.removeIf(poll -> !owned.valid(poll.ticket()));
    while (!finished.isEmpty() || hasLetters()) {
      List<FinishedPoll> batch =
          List.copyOf(finished.subList(0, Math.min(MAX_BATCH, finished.size())));
      List<Reading.Bad> letters = letters();
      List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
      batch.forEach(poll -> records.addAll(outbox.records(poll)));
      letters.forEach(letter -> records.add(outbox.record(letter.letter())));
      if (!transactions.commit(records, offsets(batch, letters), consumer.groupMetadata())) {
        LOG.debug("the group has a new generation; {} polls wait for it", batch.size());
        return;
      }
      batch.forEach(poll -> owned.committed(poll.ticket(), poll.result().state()));
      finished.subList(0, batch.size()).clear();
      bad.removeAll(letters);
      meter.committed(batch, letters.size());
    }
  }

  private boolean hasLetters() {
    return !letters().isEmpty();
  }

  /** Bad definitions that nobody has dead-lettered before; those of lost partitions are dropped. */
  private List<Reading.Bad> letters() {
    bad.removeIf(letter -> isHandled(letter) || !owned.partitions().contains(partition(letter)));
    return bad.stream().filter(letter -> !owned.pending().contains(partition(letter))).toList();
  }

  private boolean isHandled(Reading.Bad letter) {
    return letter.letter().getOriginOffset() < handled.getOrDefault(partition(letter), 0L);
  }

  private static int partition(Reading.Bad letter) {
    return letter.letter().getOriginPartition();
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets(
      List<FinishedPoll> batch, List<Reading.Bad> letters) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    Stream.concat(
            batch.stream().map(poll -> poll.ticket().partition()),
            letters.stream().map(IngestLoop::partition))
        .distinct()
        .map(partition -> new TopicPartition(feedsTopic, partition))
        .forEach(feeds -> offsets.put(feeds, new OffsetAndMetadata(consumer.position(feeds))));
    return offsets;
  }

  private void recover(RuntimeException e) {
    LOG.warn("starting over after {}: {}", e.getClass().getSimpleName(), e.getMessage());
    LOG.debug("cause", e);
    meter.error(e);
    meter.state(State.STARTING);
    transactions.discard();
    finished.clear();
    bad.clear();
    owned.restart();
    reread();
    pause();
  }

  private void reread() {
    try {
      consumer.seekToBeginning(consumer.assignment());
    } catch (RuntimeException e) {
      LOG.debug("cannot seek", e);
    }
  }

  private void pause() {
    try {
      stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }

  /** Commits the polls that end within the time to drain. */
  private void finish() {
    long deadline = System.nanoTime() + drain.toNanos();
    try {
      while (!pool.idle() && System.nanoTime() < deadline) {
        collect(Duration.ofMillis(100));
      }
      commit();
    } catch (RuntimeException e) {
      LOG.warn("polls under way are dropped: {}", e.getClass().getSimpleName());
      transactions.discard();
    }
  }

  private void closeAll() {
    Stream.<Runnable>of(transactions::close, store::close, consumer::close)
        .forEach(
            close -> {
              try {
                close.run();
              } catch (RuntimeException e) {
                LOG.debug("closing failed", e);
              }
            });
  }

  private final class Rebalances implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      partitions.forEach(partition -> owned.assign(partition.partition()));
      consumer.seekToBeginning(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      try {
        handOver(partitions.stream().map(TopicPartition::partition).collect(toSet()));
        commit();
      } catch (RuntimeException e) {
        LOG.warn("last polls of revoked partitions are dropped: {}", e.getClass().getSimpleName());
        transactions.discard();
        finished.clear();
        owned.restart();
      }
      onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      partitions.forEach(partition -> owned.revoke(partition.partition()));
    }
  }
}
