package org.tensionwire.enrich.relate.match;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The incidents that share a term, a code, or type, actor, recipient and day; the latest first. */
public record Candidates(List<Candidate> incidents, Instant seen) {
  /** More are not kept: what so many incidents share tells none of them from another. */
  static final int MAX = 16;

  /** What was last reported longer ago is not compared. */
  static final int HORIZON_DAYS = 60;

  private static final String BETWEEN = " ";
  private static final String NONE = "-";
  private static final int FIELDS = 4;

  /**
   * @param place id of the place; null where no report named one, or it does not matter
   * @param country of the place; null where unknown
   * @param last day of the latest report under this key; null where no report has a date
   */
  public record Candidate(
      String incident, @Nullable String place, @Nullable String country, @Nullable LocalDate last) {

    boolean isWithin(int days, @Nullable LocalDate day) {
      return last == null || day == null || Math.abs(ChronoUnit.DAYS.between(last, day)) <= days;
    }
  }

  public Candidates {
    incidents = List.copyOf(incidents);
  }

  /** As {@link #written()} gives it; a story reads a dozen and a half of them. */
  @JsonCreator
  static Candidates read(String text) {
    String[] parts = text.split(BETWEEN);
    List<Candidate> incidents = new ArrayList<>(parts.length / FIELDS);
    for (int i = 1; i + FIELDS <= parts.length; i += FIELDS) {
      String last = parts[i + 3];
      incidents.add(
          new Candidate(
              parts[i],
              orNull(parts[i + 1]),
              orNull(parts[i + 2]),
              last.equals(NONE) ? null : LocalDate.ofEpochDay(Long.parseLong(last))));
    }
    return new Candidates(incidents, Instant.ofEpochMilli(Long.parseLong(parts[0])));
  }

  private static @Nullable String orNull(String part) {
    return part.equals(NONE) ? null : part;
  }

  @JsonValue
  String written() {
    StringBuilder text = new StringBuilder().append(seen.toEpochMilli());
    for (Candidate each : incidents) {
      text.append(BETWEEN)
          .append(each.incident())
          .append(BETWEEN)
          .append(each.place() == null ? NONE : each.place())
          .append(BETWEEN)
          .append(each.country() == null ? NONE : each.country())
          .append(BETWEEN)
          .append(each.last() == null ? NONE : String.valueOf(each.last().toEpochDay()));
    }
    return text.toString();
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

  Optional<Candidate> of(String incident) {
    return incidents.stream().filter(each -> each.incident().equals(incident)).findFirst();
  }

  /** The same with one in front, in the place of one with the same id. */
  public Candidates with(Candidate candidate, Instant now) {
    List<Candidate> more = new ArrayList<>(incidents.size() + 1);
    more.add(candidate);
    incidents.stream()
        .filter(each -> !each.incident().equals(candidate.incident()))
        .limit(MAX - 1)
        .forEach(more::add);
    return new Candidates(more, now);
  }
}
