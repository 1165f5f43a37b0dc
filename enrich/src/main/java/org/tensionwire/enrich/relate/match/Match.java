package org.tensionwire.enrich.relate.match;

import org.jspecify.annotations.Nullable;

/**
 * The incident that a story reports.
 *
 * @param twin another one that turns out to be the same; null as a rule
 */
public record Match(String incident, @Nullable String twin) {
  static Match of(String incident) {
    return new Match(incident, null);
  }
}
