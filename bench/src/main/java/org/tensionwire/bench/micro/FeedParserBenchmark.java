package org.tensionwire.bench.micro;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tensionwire.ingest.feed.FeedHints;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.feed.FeedResult;
import org.tensionwire.systemtests.feeds.SampleDocuments;

/** Clean feeds of 25 items with 700 characters of text each, parsed per second by one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FeedParserBenchmark {
  private static final int ITEMS = 25;

  private final FeedParser parser = new FeedParser(InstantSource.system());
  private final byte[] rss = SampleDocuments.rss(1, ITEMS).getBytes(StandardCharsets.UTF_8);
  private final byte[] atom = SampleDocuments.atom(1, ITEMS).getBytes(StandardCharsets.UTF_8);

  @Benchmark
  public FeedResult rss() {
    return parser.parse(rss, FeedHints.NONE);
  }

  @Benchmark
  public FeedResult atom() {
    return parser.parse(atom, FeedHints.NONE);
  }
}
