package org.tensionwire.ingest.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The items that a poll has to tell apart: those of the document, and of earlier ones where it does
 * not reach back to what was known.
 *
 * @param known items of the newest document of which a version was taken before
 * @param gap null where there is none
 */
record Listing(Recognition recognition, History history, int known, @Nullable Gap gap) {

  /**
   * @param waiting items left for the next poll
   */
  boolean complete(int waiting) {
    return waiting == 0 && (gap == null || gap.resumeAt() == null);
  }

  /**
   * When the poll can go on; null where no site holds it up.
   *
   * @param pages when its article pages can
   */
  @Nullable Instant resumeAt(@Nullable Instant pages) {
    Instant search = gap == null ? null : gap.resumeAt();
    return search == null || (pages != null && pages.isBefore(search)) ? pages : search;
  }

  /**
   * @param usual what the document alone amounts to
   */
  PollOutcome outcome(PollOutcome usual, boolean complete) {
    if (gap != null && complete && gap.reached()) {
      return PollOutcome.GAP_CLOSED;
    } else if (gap != null && gap.fresh()) {
      return PollOutcome.GAP;
    }
    boolean replayed = usual == PollOutcome.CHANGED && history.replayed();
    return replayed ? PollOutcome.REPLAYED : usual;
  }
}
