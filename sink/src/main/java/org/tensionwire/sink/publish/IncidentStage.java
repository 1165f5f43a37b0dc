package org.tensionwire.sink.publish;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Incident;
import org.tensionwire.schemas.header.EventHeaders;
import org.tensionwire.schemas.topic.Topics;

/**
 * Publishes incidents as they are.
 *
 * @param source CloudEvents source of the records
 */
public record IncidentStage(String source) implements Stage<Incident> {

  @Override
  public Outcome apply(Input<Incident> input) {
    Incident incident = input.value();
    List<Violation> violations =
        Stage.keyed(input.key(), incident.getIncidentId(), IncidentContract.check(incident));
    if (!violations.isEmpty()) {
      return new Outcome.Refused(violations);
    }
    Map<String, String> headers = headers(incident, input.traceparent());
    return new Outcome.Published(
        List.of(new Publication<>(Topics.INCIDENTS, incident.getIncidentId(), incident, headers)));
  }

  private Map<String, String> headers(Incident incident, @Nullable String traceparent) {
    String id = incident.getIncidentId() + ":" + incident.getVersion();
    return new CloudEvent(source, "incident", id, incident.getIncidentId(), incident.getUpdatedAt())
        .with(EventHeaders.DYADS, incident.getDyads())
        .with(EventHeaders.STATUS, incident.getStatus())
        .with(EventHeaders.SAMPLE, incident.getSample())
        .traced(TraceParent.of(traceparent, null))
        .headers();
  }
}
