package org.tensionwire.enrich.relate.match;

import java.time.temporal.ChronoUnit;

/** When a report that fits two incidents shows that they are one. */
final class Twins {
  /** How well the report must fit the second as well; the odds are 7 to 1 then. */
  private static final double FITS = 2;

  private static final double SAME_WORDS = 0.45;
  private static final int DAYS = 3;

  private Twins() {}

  static boolean are(Profile one, Profile other, double sum) {
    return sum > FITS
        && one.code().equals(other.code())
        && (one.killing() == null) == (other.killing() == null)
        && one.text().cosine(other.text()) > SAME_WORDS
        && isNear(one, other);
  }

  private static boolean isNear(Profile one, Profile other) {
    boolean together =
        one.last() == null
            || other.last() == null
            || Math.abs(ChronoUnit.DAYS.between(one.last(), other.last())) <= DAYS;
    boolean day =
        one.days().isEmpty()
            || other.days().isEmpty()
            || one.days().stream().anyMatch(other.days()::contains);
    return together
        && day
        && other.places().stream().noneMatch(place -> Likeness.areApart(place, one.places()));
  }
}
