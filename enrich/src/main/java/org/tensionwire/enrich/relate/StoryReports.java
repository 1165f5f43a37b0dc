package org.tensionwire.enrich.relate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a related story.
 *
 * @param text number of its text among the originals; null where it is a copy or too short
 * @param copyOf story of which it is a copy; null where it is none
 * @param incidents that it reports, the main one first
 * @param facts of the last revision that stood; null where that was not noted
 */
public record StoryReports(
    @Nullable Long text,
    @Nullable String copyOf,
    List<String> incidents,
    @Nullable Map<String, String> facts,
    Instant seen) {
  public StoryReports {
    incidents = List.copyOf(incidents);
    facts = facts == null ? null : Map.copyOf(facts);
  }

  public StoryReports withText(@Nullable Long number) {
    return new StoryReports(number, copyOf, incidents, facts, seen);
  }
}
