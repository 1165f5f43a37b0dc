package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.pipeline.FeedState;

/**
 * Servers whose validators lie: the same ETag, or without one the same date, for a document with
 * other items. What they would call not modified may be news, so for a week they are not asked
 * whether it is.
 */
final class Doubt {
  private static final Duration LASTS = Duration.ofDays(7);

  private Doubt() {}

  static boolean holds(FeedState state, Instant now) {
    return state.getDistrustedAt() != null && now.isBefore(state.getDistrustedAt().plus(LASTS));
  }

  /**
   * When the validators last lied; null where they never did.
   *
   * @param sent validators of the document that was read now
   * @param changed whether that document has other items than the one before
   */
  static @Nullable Instant after(FeedState before, Validators sent, boolean changed, Instant now) {
    return changed && same(before, sent) ? now : before.getDistrustedAt();
  }

  private static boolean same(FeedState before, Validators sent) {
    if (before.getEtag() != null || sent.etag() != null) {
      return Objects.equals(before.getEtag(), sent.etag());
    }
    return sent.lastModified() != null && sent.lastModified().equals(before.getLastModified());
  }
}
