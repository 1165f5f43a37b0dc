package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tensionwire.cli.backfill.Outcomes;
import org.tensionwire.cli.backfill.Window;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/**
 * Has the stories of a window tagged again: writes them once more into {@code stories.raw}, marked,
 * a batch at a time, and waits for the ledger before the next. What to make of them is enrich's.
 */
public final class Backfill {
  private static final int LARGEST_BATCH = 200;
  private static final long LARGEST_BATCH_BYTES = 16L * 1024 * 1024;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final Map<String, String> connection;
  private final SchemaIds registry;
  private final String prefix;
  private final Topic<RawStory> raw;

  public Backfill(Map<String, String> connection, SchemaIds registry, String prefix) {
    this.connection = connection;
    this.registry = registry;
    this.prefix = prefix;
    this.raw = Topics.RAW_STORIES.prefixed(prefix);
  }

  /**
   * @param version of the rules that must be in force
   * @param perSecond most stories a second
   * @param patience with an enrich that enters nothing, or has other rules in force
   * @param progress told after each batch
   * @throws KafkaFailure where {@code patience} ends; running it again then goes on
   */
  public Outcomes run(
      Window window,
      String version,
      int perSecond,
      Duration patience,
      Consumer<Outcomes> progress) {
    Outcomes outcomes = new Outcomes();
    int most = Math.min(LARGEST_BATCH, perSecond);
    try (RawStoryReader reader = new RawStoryReader(connection, raw.name(), window);
        LedgerWatch ledger = new LedgerWatch(connection, registry, prefix);
        BackfillWriter writer = new BackfillWriter(connection, prefix, version)) {
      Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
      while (!waiting.isEmpty() || !reader.atEnd()) {
        if (waiting.isEmpty()) {
          waiting.addAll(reader.next());
          continue;
        }
        List<ConsumerRecord<byte[], byte[]>> batch = batch(waiting, most);
        long start = System.nanoTime();
        retag(batch, writer, ledger, patience, outcomes);
        progress.accept(outcomes);
        pace(start, Duration.ofSeconds(1).toNanos() * batch.size() / perSecond);
      }
    }
    return outcomes;
  }

  private static List<ConsumerRecord<byte[], byte[]>> batch(
      Deque<ConsumerRecord<byte[], byte[]>> waiting, int most) {
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
    long bytes = 0;
    while (!waiting.isEmpty() && batch.size() < most && bytes < LARGEST_BATCH_BYTES) {
      ConsumerRecord<byte[], byte[]> next = waiting.remove();
      bytes += next.serializedValueSize();
      batch.add(next);
    }
    return batch;
  }

  /** Again and again while enrich has not yet taken the rules over. */
  private static void retag(
      List<ConsumerRecord<byte[], byte[]>> batch,
      BackfillWriter writer,
      LedgerWatch ledger,
      Duration patience,
      Outcomes outcomes) {
    List<ConsumerRecord<byte[], byte[]>> left = batch;
    long deadline = System.nanoTime() + patience.toNanos();
    while (!left.isEmpty()) {
      Map<LedgerWatch.Place, ConsumerRecord<byte[], byte[]>> places = writer.write(left);
      Map<LedgerWatch.Place, LedgerEntry> entries = ledger.await(places.keySet(), patience);
      List<ConsumerRecord<byte[], byte[]>> again = new ArrayList<>();
      places.forEach(
          (place, story) -> {
            LedgerEntry entry = entries.get(place);
            if (Outcomes.byOtherRules(entry)) {
              again.add(story);
            } else {
              outcomes.add(entry);
            }
          });
      left = again;
      if (!left.isEmpty() && System.nanoTime() > deadline) {
        throw new KafkaFailure("enrich has other rules in force: see its metrics and log", null);
      }
      pace(System.nanoTime(), left.isEmpty() ? 0 : BETWEEN_TRIES.toNanos());
    }
  }

  private static void pace(long start, long nanos) {
    long rest = nanos - (System.nanoTime() - start);
    while (rest > TimeUnit.MILLISECONDS.toNanos(1) && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(rest);
      rest = nanos - (System.nanoTime() - start);
    }
  }
}
