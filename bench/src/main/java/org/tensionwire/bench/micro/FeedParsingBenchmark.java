package org.tensionwire.bench.micro;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tensionwire.ingest.feed.FeedHints;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.feed.FeedResult;

/**
 * A feed of 50 items parsed per second by one thread, with a date, an author, a category and a
 * thumbnail each: clean, and with a bare ampersand in its last item, which costs a second pass.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class FeedParsingBenchmark {
  private static final int ITEMS = 50;
  private static final String WORDS = "The ferry was late again, and the harbour lay in fog. ";

  /** Characters of text in an item: 540 make 48 KB, 8 100 make 425 KB. */
  @Param({"540", "8100"})
  private int characters;

  private final FeedParser parser = new FeedParser(InstantSource.system());
  private byte[] clean = {};
  private byte[] broken = {};

  @Setup
  public void write() {
    String feed = feed();
    clean = feed.getBytes(StandardCharsets.UTF_8);
    broken = feed.replace("Ferry 49", "Ferry & 49").getBytes(StandardCharsets.UTF_8);
  }

  /** Sums over all iterations. Their ratio holds on a machine that others use too. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Processor {
    private long start;
    private long feeds;

    @Setup(Level.Iteration)
    public void start() {
      feeds = 0;
      start = nanos();
    }

    public long feeds() {
      return feeds;
    }

    public long cpuMillis() {
      return (nanos() - start) / 1_000_000;
    }

    private static long nanos() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  @Benchmark
  public FeedResult clean(Processor processor) {
    processor.feeds++;
    return parser.parse(clean, FeedHints.NONE);
  }

  @Benchmark
  public FeedResult repaired(Processor processor) {
    processor.feeds++;
    return parser.parse(broken, FeedHints.NONE);
  }

  private String feed() {
    String text = WORDS.repeat(characters / WORDS.length());
    StringBuilder feed =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>"
                + "<title>Harbour News – today</title><link>https://harbour.example/</link>"
                + "<language>en-gb</language>");
    for (int i = 0; i < ITEMS; i++) {
      feed.append(
          """
          <item><title>Ferry %1$d is late</title><link>https://harbour.example/news/%1$d</link>
          <guid isPermaLink="true">https://harbour.example/news/%1$d</guid>
          <pubDate>Tue, 06 Jan 2026 09:%1$02d:10 +0000</pubDate><dc:creator>M. Quay</dc:creator>
          <category>ships</category>
          <media:thumbnail url="https://harbour.example/%1$d.jpg" width="240"/>
          <description><![CDATA[<p>%2$s</p>]]></description></item>
          """
              .formatted(i, text));
    }
    return feed.append("</channel></rss>").toString();
  }
}
