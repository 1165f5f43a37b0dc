package org.tensionwire.sink.wiring;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.sink.config.SinkConfig;
import org.tensionwire.sink.config.SinkStatus;
import org.tensionwire.sink.config.SinkStatus.State;

/**
 * The sink's one thread: gathers records for the commit interval, publishes them and their offsets
 * in one transaction, and goes back to the committed offsets after any fault outside itself.
 */
final class SinkLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration LEAVE = Duration.ofSeconds(3);
  private static final int LARGEST_BATCH = 5_000;

  private final Consumer<byte[], byte[]> consumer;
  private final Writer writer;
  private final Routes routes;
  private final Preparation preparation;
  private final FirstStart firstStart;
  private final Inbox inbox;
  private final Contact contact;
  private final Progress progress;
  private final Duration commitInterval;
  private final Backoff backoff = new Backoff();
  private volatile boolean closing;
  private boolean rewind;

  SinkLoop(SinkConfig config) {
    this(
        config,
        new RegistryClient(config.registry()),
        new Clients(config).consumer(),
        new Clients(config)::producer);
  }

  SinkLoop(
      SinkConfig config,
      SchemaIds registry,
      Consumer<byte[], byte[]> consumer,
      Supplier<Producer<byte[], byte[]>> producers) {
    this.consumer = consumer;
    this.writer = new Writer(producers);
    this.routes = new Routes(config, registry);
    Encoder encoder = new Encoder(config.topicPrefix(), registry, config.clock());
    this.preparation = new Preparation(routes, encoder, config.clock());
    this.firstStart = new FirstStart(consumer, routes, config.republish());
    this.contact = new Contact(consumer, System::nanoTime);
    this.progress = new Progress(config.clock());
    this.inbox = new Inbox(() -> progress.state(State.RUNNING, null));
    this.commitInterval = config.commitInterval();
  }

  SinkStatus status() {
    return progress.status();
  }

  /** Makes {@link #run()} return soon; may be called by any thread. */
  void stop() {
    closing = true;
    consumer.wakeup();
  }

  @Override
  public void run() {
    try {
      consumer.subscribe(routes.inputs(), inbox);
      while (!closing) {
        cycle();
      }
      progress.state(State.STOPPED, null);
    } catch (WakeupException | InterruptException e) {
      progress.state(State.STOPPED, null);
    } catch (LostOffsetException e) {
      LOG.error("the sink stops: {}", e.getMessage());
      progress.state(State.FAILED, e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.error("the sink stops", e);
      progress.state(State.FAILED, e.toString());
      throw e;
    } finally {
      leave();
    }
  }

  private void cycle() {
    try {
      step();
    } catch (OffsetOutOfRangeException e) {
      throw new LostOffsetException(
          "committed offsets lie outside the topics, stories are gone unread: "
              + e.offsetOutOfRangePartitions());
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException | IllegalStateException e) {
      retryLater(e);
    }
  }

  private void step() {
    goBack();
    try {
      gather();
    } catch (NoOffsetForPartitionException e) {
      firstStart.begin(e.partitions());
    }
    publish();
    progress.position(consumer.assignment().size(), lag());
  }

  private void gather() {
    inbox.add(consumer.poll(inbox.isEmpty() ? IDLE : Duration.ZERO));
    long end = System.nanoTime() + commitInterval.toNanos();
    while (!inbox.isEmpty() && inbox.size() < LARGEST_BATCH && !closing) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return;
      }
      inbox.add(consumer.poll(Duration.ofNanos(left)));
    }
  }

  private void publish() {
    if (inbox.isEmpty()) {
      contact.keep();
      progress.idle();
      return;
    }
    List<Preparation.Prepared> batch = inbox.records().stream().map(preparation::prepare).toList();
    writer.write(
        batch.stream().flatMap(prepared -> prepared.records().stream()).toList(),
        inbox.offsets(),
        consumer.groupMetadata());
    inbox.clear();
    contact.made();
    progress.committed(batch);
    backoff.reset();
  }

  /** After a fault: reads again from what is committed, since what was in flight may not be. */
  private void goBack() {
    consumer.resume(consumer.paused());
    if (!rewind) {
      return;
    }
    inbox.clear();
    Map<TopicPartition, OffsetAndMetadata> committed =
        new HashMap<>(consumer.committed(consumer.assignment()));
    committed.values().removeIf(Objects::isNull);
    committed.forEach(consumer::seek);
    Set<TopicPartition> without = new HashSet<>(consumer.assignment());
    without.removeAll(committed.keySet());
    if (!without.isEmpty()) {
      firstStart.begin(without);
    }
    rewind = false;
  }

  /** Stays in the group meanwhile, and reads nothing. */
  private void retryLater(RuntimeException fault) {
    Duration wait = backoff.next();
    LOG.warn("trying again in {} ms: {}", wait.toMillis(), fault.toString());
    progress.state(State.RETRYING, fault.toString());
    rewind = true;
    inbox.clear();
    try {
      consumer.pause(consumer.assignment());
      inbox.add(consumer.poll(wait));
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.warn("and meanwhile: {}", e.toString());
    }
  }

  private long lag() {
    return consumer.assignment().stream()
        .map(consumer::currentLag)
        .filter(OptionalLong::isPresent)
        .mapToLong(lag -> Math.max(0, lag.getAsLong()))
        .sum();
  }

  private void leave() {
    writer.close();
    try {
      consumer.close(CloseOptions.timeout(LEAVE));
    } catch (KafkaException e) {
      LOG.warn("left the group without saying so: {}", e.toString());
    }
  }
}
