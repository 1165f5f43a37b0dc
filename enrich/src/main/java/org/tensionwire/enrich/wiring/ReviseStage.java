package org.tensionwire.enrich.wiring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.clean.PageKind;
import org.tensionwire.enrich.revise.Digest;
import org.tensionwire.enrich.revise.PublisherNotes;
import org.tensionwire.enrich.revise.Reason;
import org.tensionwire.enrich.revise.RevisionPolicy;
import org.tensionwire.enrich.revise.Sighting;
import org.tensionwire.enrich.revise.StoryMemory;
import org.tensionwire.enrich.revise.Verdict;
import org.tensionwire.pipeline.RawStory;

/** Lets pass what is new, changed or taken down. */
final class ReviseStage implements Stage<Clean, Revised> {
  static final String NAME = "revise";
  private static final int GONE = 410;

  private final RevisionPolicy policy = new RevisionPolicy();
  private final Shelf<StoryMemory> stories;
  private final Endings endings;

  ReviseStage(Shelf<StoryMemory> stories, Endings endings) {
    this.stories = stories;
    this.endings = endings;
  }

  @Override
  public Step<Revised> apply(Origin origin, Clean clean) {
    RawStory raw = clean.raw();
    String note = PublisherNotes.correction(clean.story().paragraphs()).orElse(null);
    Retag retag = Retag.of(origin.headers());
    Sighting sight = sight(origin.at(), clean, note, Retag.place(origin, retag));
    StoryMemory known = stories.get(raw.getStoryId(), origin.at()).orElse(null);
    Verdict verdict = retag == null ? policy.judge(known, sight) : policy.judgeAgain(known, sight);
    if (verdict instanceof Verdict.Unchanged unchanged) {
      stories.put(raw.getStoryId(), unchanged.memory());
      return new Step.Ended<>(
          endings.ended(
              subject(origin, clean), Endings.UNCHANGED, unchanged.reason().code(), null));
    }
    return new Step.Going<>(origin, new Revised(raw, clean.story(), note, sight, known, retag));
  }

  static Sighting sight(Instant at, Clean clean, @Nullable String note, String place) {
    RawStory raw = clean.raw();
    CleanStory story = clean.story();
    Instant seen = earlier(raw.getFetchedAt(), at);
    return new Sighting(
        raw.getFeedId(),
        Digest.of(story.title(), story.text()),
        story.text().length(),
        story.page() == PageKind.STORY,
        takenDown(clean),
        note == null ? null : Digest.of(note),
        earlier(raw.getFirstSeenAt(), seen),
        seen,
        place);
  }

  private static @Nullable Reason takenDown(Clean clean) {
    if (clean.raw().getPage() != null && clean.raw().getPage().getStatus() == GONE) {
      return Reason.GONE;
    }
    CleanStory story = clean.story();
    return PublisherNotes.isRetraction(story.title(), story.text()) ? Reason.RETRACTED : null;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public Subject subject(Origin origin, Clean clean) {
    return Subject.of(origin, clean.raw(), clean.story());
  }
}
