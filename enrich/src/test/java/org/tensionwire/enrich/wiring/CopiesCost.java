package org.tensionwire.enrich.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tensionwire.enrich.relate.copy.Original;
import org.tensionwire.enrich.relate.copy.Originals;
import org.tensionwire.enrich.relate.copy.Signature;

/**
 * What finding copies costs while the store fills: {@code enrich/time-copies}. The store is RocksDB
 * with the settings of the service, without its changelog.
 */
final class CopiesCost {
  private static final int MEASURED = 20_000;
  private static final int SAMPLES = 128;
  private static final Instant SEEN = Instant.parse("2020-01-03T00:00:00Z");

  private final Random random = new Random(1);
  private final Originals originals;
  private int stories;

  private CopiesCost(Originals originals) {
    this.originals = originals;
  }

  public static void main(String[] sizes) throws Exception {
    Path directory = Files.createTempDirectory("copies");
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(Stores.texts().withLoggingDisabled());
    builder.<String, String>stream("in").process(Nothing::new, Stores.TEXTS);
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), settings)) {
      KeyValueStore<Long, byte[]> store = driver.getKeyValueStore(Stores.TEXTS);
      CopiesCost cost = new CopiesCost(new Originals(new OriginalShelf(store)));
      signatures();
      for (String size : sizes) {
        cost.measureAt(Integer.parseInt(size));
      }
      long start = System.nanoTime();
      new Originals(new OriginalShelf(store));
      say("index of %d built from the store in %.1f s", cost.stories, seconds(start));
      say("bytes of one in the store: %d", cost.next().bytes().length);
    }
  }

  private static void signatures() {
    Random words = new Random(2);
    String text =
        words
            .ints(500, 0, 5_000)
            .mapToObj(word -> Integer.toString(word * 31, Character.MAX_RADIX) + "x")
            .collect(Collectors.joining(" "));
    int found = 0;
    for (int round = 0; round < 2; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < MEASURED; i++) {
        found += Signature.of("", text).orElseThrow().samples().length;
      }
      say("signature of %d characters: %.1f µs", text.length(), micros(start));
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was measured");
    }
  }

  private void measureAt(int size) {
    long loading = System.nanoTime();
    int before = stories;
    while (stories < size) {
      originals.replace(null, next());
    }
    say("%d added in %.1f s", stories - before, seconds(loading));
    for (int round = 0; round < 2; round++) {
      look(size);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    say("  heap in use %d MiB", runtime.totalMemory() - runtime.freeMemory() >> 20);
  }

  /** Half of the stories are copies, half are new and kept. */
  private void look(int size) {
    int found = 0;
    long start = System.nanoTime();
    for (int i = 0; i < MEASURED; i++) {
      Original story = i % 2 == 0 ? next() : copy(random.nextInt(size));
      if (originals.of(story).isPresent()) {
        found++;
      } else {
        originals.replace(null, story);
      }
    }
    say("  at %d: %.1f µs a story, copies found %d", size, micros(start), found);
  }

  private Original next() {
    return original(stories++, 0);
  }

  /** Two in five of its samples are other ones. */
  private Original copy(int of) {
    return original(of, SAMPLES * 2 / 5);
  }

  private Original original(int seed, int changed) {
    Random samples = new Random(seed);
    long[] hashes = samples.longs(SAMPLES, 1, 1L << 38).toArray();
    for (int i = 0; i < changed; i++) {
      hashes[random.nextInt(SAMPLES)] = random.nextLong(1L << 38);
    }
    String id = "story-" + (changed == 0 ? "" : "copy-") + seed;
    Signature signature = new Signature(Arrays.stream(hashes).distinct().toArray());
    return new Original(id, false, SEEN, SEEN, signature);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double micros(long start) {
    return (System.nanoTime() - start) / 1e3 / MEASURED;
  }

  private static void say(String what, Object... values) {
    System.out.println(String.format(Locale.ROOT, what, values));
  }

  private static final class Nothing implements Processor<String, String, Void, Void> {
    @Override
    public void process(Record<String, String> record) {}
  }
}
