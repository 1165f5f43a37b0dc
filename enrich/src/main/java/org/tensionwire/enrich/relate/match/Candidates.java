package org.tensionwire.enrich.relate.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The incidents that share type, actor, recipient and day, and may differ in place. */
public record Candidates(List<Candidate> incidents, Instant seen) {

  /**
   * @param place id of the place; null where no report named one
   * @param country of the place; null where unknown
   */
  public record Candidate(String incident, @Nullable String place, @Nullable String country) {}

  public Candidates {
    incidents = List.copyOf(incidents);
  }

  public static Candidates none(Instant seen) {
    return new Candidates(List.of(), seen);
  }

  /** The one at the same place, else in the same country, else one of an unknown place. */
  public Optional<Candidate> at(@Nullable String place, @Nullable String country) {
    return incidents.stream()
        .filter(each -> place != null && place.equals(each.place()))
        .findFirst()
        .or(() -> incidents.stream().filter(each -> isNear(each, country)).findFirst());
  }

  private static boolean isNear(Candidate candidate, @Nullable String country) {
    String known = candidate.country();
    return known == null || country == null || known.equals(country);
  }

  /** The same with one more, or another in the place of one with the same id. */
  public Candidates with(Candidate candidate, Instant now) {
    List<Candidate> more = new ArrayList<>(incidents);
    more.removeIf(each -> each.incident().equals(candidate.incident()));
    more.add(candidate);
    return new Candidates(more, now);
  }
}
