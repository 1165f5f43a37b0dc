package org.tensionwire.enrich.wiring;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.tensionwire.contract.Incident;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.pipeline.TaggedStory;

/**
 * A related story and its outcome.
 *
 * @param incidents that changed, encoded, by id
 * @param states the same, decoded
 */
record Result(
    TaggedStory story,
    List<KeyValue<String, byte[]>> incidents,
    List<Incident> states,
    Outcome outcome) {

  static List<TaggedStory> stories(Step<Result> step) {
    return step.going().stream().map(Result::story).toList();
  }

  static List<KeyValue<String, byte[]>> incidents(Step<Result> step) {
    return step.going().stream().flatMap(result -> result.incidents().stream()).toList();
  }

  static List<IndexInput> changes(Step<Result> step) {
    return step.going().stream()
        .flatMap(result -> result.states().stream())
        .<IndexInput>map(IndexInput.Changed::new)
        .toList();
  }

  static List<LedgerEntry> entries(Step<Result> step) {
    return step instanceof Step.Going<Result> going
        ? List.of(going.value().outcome().entry())
        : step.entries();
  }
}
