package org.tensionwire.sink.publish;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.schemas.header.EventHeaders;
import org.tensionwire.schemas.topic.Topics;

/**
 * Publishes readings of the tension index as they are, as the latest and into the history.
 *
 * @param source CloudEvents source of the records
 */
public record ReadingStage(String source) implements Stage<TensionReading> {

  @Override
  public Outcome apply(Input<TensionReading> input) {
    TensionReading reading = input.value();
    String dyad = reading.getDyad();
    List<Violation> violations = Stage.keyed(input.key(), dyad, ReadingContract.check(reading));
    if (!violations.isEmpty()) {
      return new Outcome.Refused(violations);
    }
    Map<String, String> headers = headers(reading, input.traceparent());
    return new Outcome.Published(
        List.of(
            new Publication<>(Topics.TENSION, dyad, reading, headers),
            new Publication<>(Topics.TENSION_HISTORY, dyad, reading, headers)));
  }

  private Map<String, String> headers(TensionReading reading, @Nullable String traceparent) {
    String id =
        String.join(
            ":",
            reading.getDyad(),
            reading.getPeriod(),
            reading.getAt().toString(),
            Integer.toString(reading.getRevision()));
    return new CloudEvent(source, "tension", id, reading.getDyad(), reading.getAt())
        .with(EventHeaders.DYADS, reading.getDyad())
        .with(EventHeaders.STATUS, reading.getStatus())
        .traced(TraceParent.of(traceparent, null))
        .headers();
  }
}
