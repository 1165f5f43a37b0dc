package org.tensionwire.enrich.relate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a related story.
 *
 * @param fingerprint of its text; null where it was too short
 * @param copyOf story of which it is a copy; null where it is none
 * @param incidents that it reports, the main one first
 */
public record StoryReports(
    @Nullable String fingerprint, @Nullable String copyOf, List<String> incidents, Instant seen) {
  public StoryReports {
    incidents = List.copyOf(incidents);
  }
}
