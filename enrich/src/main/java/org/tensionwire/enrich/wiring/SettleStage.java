package org.tensionwire.enrich.wiring;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.revise.Reason;
import org.tensionwire.enrich.revise.RevisionPolicy;
import org.tensionwire.enrich.revise.Settlement;
import org.tensionwire.enrich.revise.StoryMemory;

/** Gives relevant stories their revision, and ends the others. */
final class SettleStage implements Stage<Tagged, byte[]> {
  static final String NAME = "settle";

  private final RevisionPolicy policy = new RevisionPolicy();
  private final Shelf<StoryMemory> stories;
  private final TaggedStories tagged;
  private final Endings endings;

  SettleStage(Shelf<StoryMemory> stories, TaggedStories tagged, Endings endings) {
    this.stories = stories;
    this.tagged = tagged;
    this.endings = endings;
  }

  @Override
  public Step<byte[]> apply(Origin origin, Tagged story) {
    Revised revised = story.revised();
    int grade = story.tags() == null ? 0 : story.tags().grade();
    String tags = story.tags() == null ? "" : TagsDigest.of(story.tags());
    Settlement settlement =
        revised.retag() == null
            ? policy.settle(revised.known(), revised.sight(), grade, tags)
            : policy.settleAgain(revised.known(), revised.sight(), grade, tags);
    Step<byte[]> step = step(origin, story, settlement);
    stories.put(revised.raw().getStoryId(), settlement.memory());
    return step;
  }

  private Step<byte[]> step(Origin origin, Tagged story, Settlement settlement) {
    if (settlement instanceof Settlement.Irrelevant irrelevant) {
      return new Step.Ended<>(
          endings.ended(
              subject(origin, story), Endings.IRRELEVANT, code(irrelevant.reason()), null));
    }
    if (settlement instanceof Settlement.Same) {
      return new Step.Ended<>(
          endings.ended(subject(origin, story), Endings.UNCHANGED, Reason.SAME.code(), null));
    }
    return new Step.Going<>(origin, tagged.encode(origin, story, (Settlement.Publish) settlement));
  }

  private static @Nullable String code(@Nullable Reason reason) {
    return reason == null ? null : reason.code();
  }

  @Override
  public Subject subject(Origin origin, Tagged story) {
    Revised revised = story.revised();
    Subject subject = Subject.of(origin, revised.raw(), revised.story());
    return revised.monitoredAt().map(subject::first).orElse(subject);
  }
}
