package org.tensionwire.enrich.relate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a related story.
 *
 * @param fingerprint of its text; null where it was too short
 * @param copyOf story of which it is a copy; null where it is none
 * @param incidents that it reports, the main one first
 * @param facts of the last revision that stood; null where that was not noted
 */
public record StoryReports(
    @Nullable String fingerprint,
    @Nullable String copyOf,
    List<String> incidents,
    @Nullable Map<String, String> facts,
    Instant seen) {
  public StoryReports {
    incidents = List.copyOf(incidents);
    facts = facts == null ? null : Map.copyOf(facts);
  }
}
