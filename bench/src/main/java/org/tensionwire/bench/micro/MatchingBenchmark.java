package org.tensionwire.bench.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.tensionwire.enrich.relate.Related;
import org.tensionwire.enrich.relate.Relater;
import org.tensionwire.pipeline.TaggedStory;

/**
 * Tagged stories related in a second, by how many incidents live: every second story reports a
 * known one, the others found their own. What is learnt is encoded and decoded as in the state
 * stores.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
public class MatchingBenchmark {
  private static final int STORIES = 1_000;

  @Param({"2000", "20000"})
  public int incidents;

  private BytesMemory memory = new BytesMemory();
  private List<TaggedStory> stories = List.of();
  private int next;

  @Setup
  public void report() {
    memory = new BytesMemory();
    for (int incident = 0; incident < incidents; incident++) {
      memory.keep(new Relater(memory).relate(InventedReports.of(incident, 0)));
    }
    System.out.printf("%d bytes an incident%n", memory.size() / incidents);
    stories =
        IntStream.range(0, STORIES)
            .mapToObj(i -> InventedReports.of(incidents - STORIES / 2 + i, 1))
            .toList();
  }

  @Benchmark
  public Related relate() {
    next = (next + 1) % STORIES;
    Related related = new Relater(memory).relate(stories.get(next));
    memory.keep(related);
    return related;
  }
}
