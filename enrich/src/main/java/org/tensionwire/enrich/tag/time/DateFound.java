package org.tensionwire.enrich.tag.time;

import java.time.LocalDate;

/**
 * A time that a text names at tokens {@code from} up to, not including, {@code to}.
 *
 * @param forward whether it tells only of what follows ("two days after the strike killed ...")
 */
public record DateFound(
    LocalDate date, Grain grain, Basis basis, int from, int to, boolean forward) {

  static DateFound day(LocalDate date, Basis basis, int from, int to) {
    return new DateFound(date, Grain.DAY, basis, from, to, false);
  }

  /** The same for an act that the words only date by when it was reported. */
  public DateFound reported() {
    return new DateFound(date, grain, Basis.REPORT, from, to, forward);
  }

  /** The weekday of that name that is to come. */
  public DateFound coming() {
    return new DateFound(date.plusWeeks(1), grain, basis, from, to, forward);
  }

  /** The last day of the time. */
  public LocalDate last() {
    return switch (grain) {
      case DAY -> date;
      case WEEK -> date.plusDays(6);
      case MONTH -> date.plusMonths(1).minusDays(1);
      case YEAR -> date.plusYears(1).minusDays(1);
    };
  }

  public boolean day() {
    return grain == Grain.DAY;
  }

  /** Whether the words date the act itself. */
  public boolean firm() {
    return basis != Basis.REPORT;
  }
}
