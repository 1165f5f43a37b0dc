package org.tensionwire.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a date's text: an instant or the reason for none.
 *
 * @param flaw null where there is an instant
 */
record DateReading(@Nullable Instant instant, @Nullable DateFlaw flaw) {
  static final DateReading MISSING = none(DateFlaw.DATE_MISSING);

  static DateReading at(Instant instant) {
    return new DateReading(instant, null);
  }

  static DateReading none(DateFlaw flaw) {
    return new DateReading(null, flaw);
  }

  /** The first that has an instant; otherwise the first whose flaw says more than missing. */
  static DateReading best(DateReading... readings) {
    DateReading best = MISSING;
    for (DateReading reading : readings) {
      if (reading.instant() != null) {
        return reading;
      }
      best = best.flaw() == DateFlaw.DATE_MISSING ? reading : best;
    }
    return best;
  }
}
