package org.tensionwire.enrich.wiring;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.index.StoryTime;
import org.tensionwire.enrich.revise.Sighting;
import org.tensionwire.enrich.revise.StoryMemory;
import org.tensionwire.pipeline.RawStory;

/**
 * A story that is new, changed or taken down.
 *
 * @param note the publisher's correction; null where there is none
 * @param known what was known before; null where nothing was
 * @param retag null unless it is to be tagged again by other rules
 */
record Revised(
    RawStory raw,
    CleanStory story,
    @Nullable String note,
    Sighting sight,
    @Nullable StoryMemory known,
    @Nullable Retag retag) {

  /** When the story counts for the index; empty where it had an outcome before, or no time. */
  Optional<Instant> monitoredAt() {
    return known == null
        ? StoryTime.of(Published.of(this), sight.firstSeen(), raw.getSample())
        : Optional.empty();
  }
}
