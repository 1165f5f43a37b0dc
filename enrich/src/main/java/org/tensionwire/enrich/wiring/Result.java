package org.tensionwire.enrich.wiring;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.Related;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.pipeline.TaggedStory;

/** A related story and its outcome. */
record Result(Related related, Outcome outcome) {

  static List<TaggedStory> stories(Step<Result> step) {
    return step.going().stream().map(result -> result.related().story()).toList();
  }

  static List<KeyValue<String, Incident>> incidents(Step<Result> step) {
    return step.going().stream()
        .flatMap(result -> result.related().incidents().stream())
        .map(incident -> KeyValue.pair(incident.getIncidentId(), incident))
        .toList();
  }

  static List<LedgerEntry> entries(Step<Result> step) {
    return step instanceof Step.Going<Result> going
        ? List.of(going.value().outcome().entry())
        : step.entries();
  }
}
