package org.tensionwire.enrich.relate.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tensionwire.contract.Incident;

/** The incidents as they stand while one story is related; used once. */
public final class IncidentBook {
  private final Function<String, Optional<Incident>> memory;
  private final Map<String, Incident> changed = new LinkedHashMap<>();

  /**
   * @param memory the states before the story, by id
   */
  public IncidentBook(Function<String, Optional<Incident>> memory) {
    this.memory = memory;
  }

  /** The incident under which {@code id} stands now, be it after merges; empty if forgotten. */
  public Optional<Incident> find(String id) {
    Set<String> passed = new HashSet<>();
    Optional<Incident> found = exactly(id);
    while (found.isPresent() && found.get().getMergedInto() != null) {
      if (!passed.add(found.get().getIncidentId())) {
        return Optional.empty();
      }
      found = exactly(found.get().getMergedInto());
    }
    return found;
  }

  private Optional<Incident> exactly(String id) {
    Incident mine = changed.get(id);
    return mine == null ? memory.apply(id) : Optional.of(mine);
  }

  public void put(Incident incident) {
    changed.put(incident.getIncidentId(), incident);
  }

  /**
   * Makes one of two incidents that stand: the one that was seen first keeps its id.
   *
   * @return the incident that has the reports of both
   */
  public Incident merge(Incident one, Incident other, Instant at) {
    if (one.getIncidentId().equals(other.getIncidentId())) {
      return one;
    }
    boolean inOrder = isElder(one, other);
    Merge merge = Incidents.merge(inOrder ? other : one, inOrder ? one : other, at);
    put(merge.from());
    put(merge.into());
    return merge.into();
  }

  private static boolean isElder(Incident one, Incident other) {
    int order = one.getFirstSeenAt().compareTo(other.getFirstSeenAt());
    return order == 0 ? one.getIncidentId().compareTo(other.getIncidentId()) < 0 : order < 0;
  }

  /** The changed ones; of however many steps, a state is one version. */
  public List<Incident> changed() {
    List<Incident> numbered = new ArrayList<>();
    changed.forEach((id, state) -> numbered.add(Incidents.numbered(state, version(id))));
    return numbered;
  }

  private int version(String id) {
    return memory.apply(id).map(Incident::getVersion).orElse(0) + 1;
  }
}
