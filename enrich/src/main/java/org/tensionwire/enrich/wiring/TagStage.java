package org.tensionwire.enrich.wiring;

import java.util.function.Supplier;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.revise.Reason;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tags;

/** Tags what stands; a story that was taken down has nothing to tag. */
final class TagStage implements Stage<Revised, Tagged> {
  static final String NAME = "tag";

  private final Supplier<StoryTagger> rules;
  private final Endings endings;

  TagStage(Supplier<StoryTagger> rules, Endings endings) {
    this.rules = rules;
    this.endings = endings;
  }

  @Override
  public Step<Tagged> apply(Origin origin, Revised revised) {
    boolean down = revised.sight().takenDown() != null;
    StoryTagger tagger = rules.get();
    Retag retag = revised.retag();
    if (retag != null && !retag.version().equals(tagger.packVersion())) {
      return new Step.Ended<>(
          endings.ended(
              subject(origin, revised), Endings.UNCHANGED, Reason.OTHER_RULES.code(), null));
    }
    Tags tags = down ? null : tagger.tag(story(revised));
    return new Step.Going<>(
        origin, new Tagged(revised, tags, tagger.packId(), tagger.packVersion()));
  }

  static Story story(Revised revised) {
    CleanStory clean = revised.story();
    Captioned read = Captioned.of(clean);
    return new Story(
        clean.id(),
        clean.url(),
        revised.raw().getPublisher().getName(),
        clean.title(),
        read.text(),
        read.captions(),
        clean.headings(),
        Published.of(revised),
        clean.language());
  }

  @Override
  public Subject subject(Origin origin, Revised revised) {
    return Subject.of(origin, revised.raw(), revised.story());
  }
}
