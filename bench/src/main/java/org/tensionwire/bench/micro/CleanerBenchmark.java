package org.tensionwire.bench.micro;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tensionwire.enrich.clean.Cleaned;
import org.tensionwire.enrich.clean.Cleaner;
import org.tensionwire.systemtests.feeds.Draft;
import org.tensionwire.systemtests.feeds.Prose;
import org.tensionwire.systemtests.feeds.SampleDocuments;

/** Stories cleaned per second by one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CleanerBenchmark {
  private static final int STORIES = 200;
  private static final int LENGTH = 3_000;

  private final Cleaner cleaner = new Cleaner();
  private final List<Cleaner.Item> items =
      IntStream.range(0, STORIES).mapToObj(CleanerBenchmark::item).toList();
  private final List<String> pages =
      IntStream.range(0, STORIES).mapToObj(i -> SampleDocuments.page(1, i)).toList();
  private int next;

  /** An item whose feed carries 3,000 characters of text. */
  @Benchmark
  public Cleaned item() {
    next = (next + 1) % STORIES;
    return cleaner.clean(items.get(next));
  }

  /** A small page with 700 characters of text. */
  @Benchmark
  public Cleaned page() {
    next = (next + 1) % STORIES;
    return cleaner.page("page", null, pages.get(next));
  }

  private static Cleaner.Item item(int serial) {
    Draft draft = new Prose(1).write(serial, 1, false, LENGTH);
    return new Cleaner.Item(
        "s" + serial,
        null,
        draft.title(),
        draft.paragraphs().get(0),
        draft.html(),
        List.of(),
        "en",
        Instant.parse("2026-01-05T08:00:00Z"),
        null);
  }
}
