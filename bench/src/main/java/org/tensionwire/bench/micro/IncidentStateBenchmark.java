package org.tensionwire.bench.micro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
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
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;
import org.tensionwire.enrich.relate.incident.Incidents;
import org.tensionwire.enrich.relate.incident.Reports;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.GeneratedClasses;

/** One more report of an incident that has some: its next state, encoded as it is published. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class IncidentStateBenchmark {
  private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");

  static {
    GeneratedClasses.trust();
  }

  @Param({"5", "50", "299"})
  public int reports;

  private final SpecificDatumWriter<Incident> writer =
      new SpecificDatumWriter<>(Incident.getClassSchema());
  private final Action action = action();
  private TaggedStory more = story(0);
  private Incident incident = Incidents.found("inc", more, action, report(more));

  @Setup
  public void gather() {
    for (int serial = 1; serial < reports; serial++) {
      incident = with(story(serial));
    }
    more = story(reports);
  }

  @Benchmark
  public int report() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    writer.write(with(more), encoder);
    encoder.flush();
    return bytes.size();
  }

  private Incident with(TaggedStory story) {
    return Incidents.report(incident, story, action, report(story));
  }

  private Report report(TaggedStory story) {
    return Reports.of(story, action, null);
  }

  private static Action action() {
    return Action.newBuilder()
        .setType("ASSAULT")
        .setCameo("190")
        .setGoldstein(-9)
        .setActor("OTH")
        .setRecipient("USA")
        .setStatus("done")
        .setKilledMin(3)
        .setSeverity(0.8)
        .build();
  }

  private static TaggedStory story(int serial) {
    Instant at = AT.plusSeconds(serial);
    return TaggedStory.newBuilder()
        .setStoryId("story-of-the-usual-length-" + serial)
        .setRevision(1)
        .setStatus("NEW")
        .setSample(true)
        .setUrl("https://paper-" + serial + ".example/world/2026/01/05/base-comes-under-fire")
        .setTitle("Base near the northern town comes under fire for the second night")
        .setExcerpt("")
        .setTextLength(0)
        .setTextHash("")
        .setLanguage("en")
        .setPublisher(
            Publisher.newBuilder()
                .setId("paper-" + serial)
                .setName("Paper " + serial)
                .setOwner("house-" + serial)
                .setTier("national")
                .build())
        .setFirstSeenAt(at)
        .setFetchedAt(at)
        .setTaggedAt(at)
        .setGrade(2)
        .setScore(0.9)
        .setOpinion(false)
        .setDirection("escalation")
        .setNovelty("REPEAT")
        .setRulePack("")
        .setRulePackVersion("")
        .setRawTopic("")
        .setRawPartition(0)
        .setRawOffset(0)
        .build();
  }
}
