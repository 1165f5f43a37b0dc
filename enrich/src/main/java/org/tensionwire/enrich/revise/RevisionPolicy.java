package org.tensionwire.enrich.revise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a sight of a story is worth. A story's text is followed in one feed, the first that
 * showed it; another feed takes over only with a clearly longer text, so that two feeds with two
 * texts never make revisions in turn. Revisions number what consumers see: 1, 2, 3.
 */
public final class RevisionPolicy {
  private static final double CLEARLY_LONGER = 1.25;
  private static final int AT_LEAST_LONGER = 200;

  /**
   * @param known null where the story was never seen, or not within memory
   */
  public Verdict judge(@Nullable StoryMemory known, Sighting sight) {
    if (known != null && isOutdated(known, sight)) {
      return new Verdict.Unchanged(Reason.SUPERSEDED, known.seen(sight));
    }
    Reason down = sight.takenDown();
    if (down != null) {
      return known != null && known.status() == Status.WITHDRAWN
          ? new Verdict.Unchanged(Reason.SAME, known.seen(sight))
          : new Verdict.TakenDown(down);
    }
    Reason nothing = known == null ? null : whyUnchanged(known, sight);
    return nothing == null
        ? new Verdict.Changed()
        : new Verdict.Unchanged(nothing, known.seen(sight));
  }

  /** A sight that comes late, such as one replayed from dead letters, takes nothing back. */
  private static boolean isOutdated(StoryMemory known, Sighting sight) {
    return known.taken() != null
        && known.feed().equals(sight.feed())
        && sight.seenAt().isBefore(known.taken());
  }

  /** Decides on a story that was written once more to be tagged by other rules. */
  public Verdict judgeAgain(@Nullable StoryMemory known, Sighting sight) {
    if (known != null && !stands(known, sight)) {
      return new Verdict.Unchanged(Reason.SUPERSEDED, known);
    }
    Reason down = sight.takenDown();
    return down == null ? new Verdict.Changed() : new Verdict.TakenDown(down);
  }

  /** Whether the text that is known came with this very raw story. */
  private static boolean stands(StoryMemory known, Sighting sight) {
    return known.raw() == null
        ? known.status() != Status.WITHDRAWN
            && known.hash().equals(sight.hash())
            && known.feed().equals(sight.feed())
        : known.raw().equals(sight.raw());
  }

  private static @Nullable Reason whyUnchanged(StoryMemory known, Sighting sight) {
    boolean same = known.hash().equals(sight.hash());
    if (!known.feed().equals(sight.feed())) {
      return same || !isClearlyLonger(known, sight) ? Reason.SIGHTING : null;
    }
    if (same) {
      return Reason.SAME;
    }
    boolean lost = known.hadPage() && !sight.hasPage() && sight.length() < known.length();
    return lost ? Reason.PAGE_MISSING : null;
  }

  private static boolean isClearlyLonger(StoryMemory known, Sighting sight) {
    return sight.length() >= CLEARLY_LONGER * known.length()
        && sight.length() >= known.length() + AT_LEAST_LONGER;
  }

  /**
   * Decides on a story that {@link #judge} found new, changed or taken down.
   *
   * @param grade 0 where it is irrelevant or was not tagged
   * @param tags digest of its tags
   */
  public Settlement settle(@Nullable StoryMemory known, Sighting sight, int grade, String tags) {
    if (grade > 0 && sight.takenDown() == null) {
      Status status = status(known, sight);
      int revision = known == null ? 1 : known.revision() + 1;
      return new Settlement.Publish(
          revision, status, null, memory(known, sight, revision, status, tags));
    }
    if (known != null && known.isLive()) {
      Reason reason = sight.takenDown() == null ? Reason.IRRELEVANT : sight.takenDown();
      int revision = known.revision() + 1;
      return new Settlement.Publish(
          revision,
          Status.WITHDRAWN,
          reason,
          memory(known, sight, revision, Status.WITHDRAWN, null));
    }
    int revision = known == null ? 0 : known.revision();
    Status status = known == null ? null : known.status();
    return new Settlement.Irrelevant(
        sight.takenDown(), memory(known, sight, revision, status, null));
  }

  /** The same for a story that {@link #judgeAgain} let pass: only other tags make a revision. */
  public Settlement settleAgain(
      @Nullable StoryMemory known, Sighting sight, int grade, String tags) {
    boolean same = known != null && known.isLive() && grade > 0 && tags.equals(known.tags());
    return same && sight.takenDown() == null
        ? new Settlement.Same(known)
        : settle(known, sight, grade, tags);
  }

  private static Status status(@Nullable StoryMemory known, Sighting sight) {
    if (known == null || known.revision() == 0) {
      return Status.NEW;
    }
    boolean noted = sight.note() != null && !sight.note().equals(known.note());
    return noted ? Status.CORRECTED : Status.UPDATED;
  }

  private static StoryMemory memory(
      @Nullable StoryMemory known,
      Sighting sight,
      int revision,
      @Nullable Status status,
      @Nullable String tags) {
    StoryMemory seen = known == null ? null : known.seen(sight);
    return new StoryMemory(
        sight.hash(),
        sight.length(),
        sight.hasPage(),
        sight.note(),
        revision,
        status,
        sight.feed(),
        sight.raw(),
        sight.seenAt(),
        tags,
        seen == null ? List.of(sight.feed()) : seen.feeds(),
        seen == null ? sight.firstSeen() : seen.firstSeen(),
        seen == null ? sight.seenAt() : seen.lastSeen());
  }
}
