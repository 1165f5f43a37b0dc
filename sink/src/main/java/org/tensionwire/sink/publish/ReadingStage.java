package org.tensionwire.sink.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.schemas.header.EventHeaders;
import org.tensionwire.schemas.topic.Topics;

/**
 * Publishes readings of the tension index as they are: the latest as such, and all into the
 * history. The key of a reading that is not the latest ends with its time.
 *
 * @param source CloudEvents source of the records
 */
public record ReadingStage(String source) implements Stage<TensionReading> {

  @Override
  public Outcome apply(Input<TensionReading> input) {
    TensionReading reading = input.value();
    String name = name(reading);
    boolean late = (name + '/' + reading.getAt()).equals(input.key());
    List<Violation> violations =
        late
            ? ReadingContract.check(reading)
            : Stage.keyed(input.key(), name, ReadingContract.check(reading));
    if (!violations.isEmpty()) {
      return new Outcome.Refused(violations);
    }
    Map<String, String> headers = headers(reading, name, input.traceparent());
    List<Publication<?>> publications = new ArrayList<>();
    if (!late) {
      publications.add(new Publication<>(Topics.TENSION, name, reading, headers));
    }
    publications.add(new Publication<>(Topics.TENSION_HISTORY, name, reading, headers));
    return new Outcome.Published(publications);
  }

  /** Under which the next reading of the dyad and period takes the place of this one. */
  private static String name(TensionReading reading) {
    String name = reading.getDyad() + '/' + reading.getPeriod();
    return reading.getSample() ? "sample/" + name : name;
  }

  private Map<String, String> headers(
      TensionReading reading, String name, @Nullable String traceparent) {
    String id = name + ':' + reading.getAt() + ':' + reading.getRevision();
    return new CloudEvent(source, "tension", id, name, reading.getAt())
        .with(EventHeaders.DYADS, reading.getDyad())
        .with(EventHeaders.STATUS, reading.getStatus())
        .with(EventHeaders.SAMPLE, reading.getSample())
        .traced(TraceParent.of(traceparent, null))
        .headers();
  }
}
