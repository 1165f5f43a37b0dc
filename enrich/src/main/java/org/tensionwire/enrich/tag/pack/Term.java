package org.tensionwire.enrich.tag.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in an office.
 *
 * @param office id of an actor of kind office
 * @param to the first day out of office, null while in office
 */
public record Term(String office, LocalDate from, @Nullable LocalDate to) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
