package org.tensionwire.enrich.wiring;

import java.util.List;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.tag.Story;

/** Tags what stands; a story that was taken down has nothing to tag. */
final class TagStage implements Stage<Revised, Tagged> {
  static final String NAME = "tag";

  private final StoryTagger tagger;

  TagStage(StoryTagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public Step<Tagged> apply(Origin origin, Revised revised) {
    boolean down = revised.sight().takenDown() != null;
    return new Step.Going<>(origin, new Tagged(revised, down ? null : tagger.tag(story(revised))));
  }

  private static Story story(Revised revised) {
    CleanStory clean = revised.story();
    return new Story(
        clean.id(),
        clean.url(),
        revised.raw().getPublisher().getName(),
        clean.title(),
        clean.text(),
        List.of(),
        clean.headings(),
        Published.of(revised),
        clean.language());
  }

  @Override
  public Subject subject(Origin origin, Revised revised) {
    return Subject.of(origin, revised.raw());
  }
}
