package org.tensionwire.bench.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;

/** Stories of 3,000 characters tagged per second by one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class TaggerBenchmark {
  private static final int STORIES = 500;

  @Param({"true", "false"})
  public boolean tension;

  private final Tagger tagger = new Tagger(RulePack.bundled());
  private List<Story> stories = List.of();
  private int next;

  @Setup
  public void write() {
    stories = Drafts.written(STORIES, serial -> tension);
  }

  @Benchmark
  public Tags tag() {
    next = (next + 1) % STORIES;
    return tagger.tag(stories.get(next));
  }
}
