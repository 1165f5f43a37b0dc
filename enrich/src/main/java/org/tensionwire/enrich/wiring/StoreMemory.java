package org.tensionwire.enrich.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.Memory;
import org.tensionwire.enrich.relate.Related;
import org.tensionwire.enrich.relate.StoryReports;
import org.tensionwire.enrich.relate.copy.Original;
import org.tensionwire.enrich.relate.copy.Originals;
import org.tensionwire.enrich.relate.match.Candidates;
import org.tensionwire.enrich.relate.match.Profile;

/** The memory of relating in state stores. Used by one thread. */
final class StoreMemory implements Memory {
  private final Originals originals;
  private final Shelf<StoryReports> reports;
  private final Shelf<Candidates> candidates;
  private final Shelf<Profile> profiles;
  private final IncidentShelf incidents;
  private Instant now = Instant.EPOCH;

  StoreMemory(ProcessingContext context, IncidentShelf incidents) {
    this.originals = new Originals(Stores.originalsOf(context));
    this.reports = Stores.reportsOf(context);
    this.candidates = Stores.candidatesOf(context);
    this.profiles = Stores.profilesOf(context);
    this.incidents = incidents;
    Stores.forgetting(context, Set.of(reports, candidates, profiles, incidents.entries()));
  }

  /** Event time of the record that is being related: what is older than a horizon is not seen. */
  void at(Instant time) {
    now = time;
  }

  @Override
  public Optional<String> originalOf(Original text) {
    return originals.of(text);
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
  public Optional<Profile> profile(String incidentId) {
    return profiles.get(incidentId, now);
  }

  @Override
  public Optional<Incident> incident(String incidentId) {
    return incidents.get(incidentId, now);
  }

  /** Keeps what was learnt, and gives the changed incidents by id for their topic. */
  List<KeyValue<String, byte[]>> keep(Related related) {
    related.candidates().forEach(candidates::put);
    related.profiles().forEach(profiles::put);
    reports.put(related.story().getStoryId(), related.keepText(originals));
    return related.incidents().stream()
        .map(incident -> KeyValue.pair(incident.getIncidentId(), incidents.put(incident)))
        .toList();
  }
}
