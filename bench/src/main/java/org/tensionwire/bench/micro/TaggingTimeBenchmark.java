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

/** How long one story of 3,000 characters takes, by the size of the pack: mean and quantiles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class TaggingTimeBenchmark {
  private static final int STORIES = 500;

  @Param({"1", "10"})
  public int pack;

  private Tagger tagger = new Tagger(RulePack.bundled());
  private List<Story> stories = List.of();
  private int next;

  @Setup
  public void write() {
    tagger = new Tagger(LargerPack.of(pack));
    stories = Drafts.written(STORIES, serial -> serial % 2 == 0);
  }

  @Benchmark
  public Tags tag() {
    next = (next + 1) % STORIES;
    return tagger.tag(stories.get(next));
  }
}
