package org.tensionwire.enrich.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.enrich.index.StoryTime;
import org.tensionwire.schemas.serde.AvroSerde;

/**
 * Notes what moves the index, and reads it when hours close. The clock decides only when a reading
 * is made, never what it says.
 */
final class IndexProcessor extends ContextualProcessor<String, IndexInput, String, TensionReading> {
  static final String NAME = "index";
  private static final Duration EVERY = Duration.ofSeconds(5);

  /** What was fetched in the last minutes of an hour is often related only after it. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  private final String topic;
  private final AvroSerde<TensionReading> serde;
  private List<LiveSeries> series = List.of();

  IndexProcessor(String topic, AvroSerde<TensionReading> serde) {
    this.topic = topic;
    this.serde = serde;
  }

  @Override
  public void init(ProcessorContext<String, TensionReading> context) {
    super.init(context);
    IndexStores stores = new IndexStores(context, topic, serde);
    series = List.of(new LiveSeries(false, stores), new LiveSeries(true, stores));
    context.schedule(
        EVERY, PunctuationType.WALL_CLOCK_TIME, at -> read(Instant.ofEpochMilli(at), at));
  }

  @Override
  public void process(Record<String, IndexInput> record) {
    if (record.value() instanceof IndexInput.Monitored story) {
      of(story.sample()).monitor(StoryTime.hour(story.at()));
    } else if (record.value() instanceof IndexInput.Changed incident) {
      of(incident.state().getSample()).change(incident.state());
    }
  }

  private LiveSeries of(boolean sample) {
    return series.get(sample ? 1 : 0);
  }

  private void read(Instant now, long at) {
    long closed = StoryTime.hour(now.minus(GRACE)) - 1;
    for (LiveSeries each : series) {
      each.read(closed, (key, reading) -> context().forward(new Record<>(key, reading, at)));
    }
  }
}
