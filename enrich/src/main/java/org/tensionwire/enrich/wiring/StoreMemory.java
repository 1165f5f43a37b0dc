package org.tensionwire.enrich.wiring;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.Candidates;
import org.tensionwire.enrich.relate.FirstText;
import org.tensionwire.enrich.relate.Memory;
import org.tensionwire.enrich.relate.Related;
import org.tensionwire.enrich.relate.StoryReports;

/** The memory of relating in state stores. Used by one thread. */
final class StoreMemory implements Memory {
  private final Shelf<FirstText> texts;
  private final Shelf<StoryReports> reports;
  private final Shelf<Candidates> candidates;
  private final Shelf<Incident> incidents;
  private Instant now = Instant.EPOCH;

  StoreMemory(ProcessingContext context) {
    this.texts = Stores.textsOf(context);
    this.reports = Stores.reportsOf(context);
    this.candidates = Stores.candidatesOf(context);
    this.incidents = Stores.incidentsOf(context);
    Stores.forgetting(context, Set.of(texts, reports, candidates, incidents));
  }

  /** Event time of the record that is being related: what is older than a horizon is not seen. */
  void at(Instant time) {
    now = time;
  }

  @Override
  public Optional<FirstText> text(String fingerprint) {
    return texts.get(fingerprint, now);
  }

  @Override
  public Optional<StoryReports> story(String storyId) {
    return reports.get(storyId, now);
  }

  @Override
  public Optional<Candidates> candidates(String key) {
    return candidates.get(key, now);
  }

  @Override
  public Optional<Incident> incident(String incidentId) {
    return incidents.get(incidentId, now);
  }

  void keep(Related related) {
    related.texts().forEach(texts::put);
    related.candidates().forEach(candidates::put);
    related.incidents().forEach(incident -> incidents.put(incident.getIncidentId(), incident));
    reports.put(related.story().getStoryId(), related.reports());
  }
}
