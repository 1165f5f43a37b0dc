package org.tensionwire.enrich.relate;

import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.GeneratedClasses;

/**
 * Relates stories one by one. A text is a copy where another story brought most of it first. A
 * story reports the incident of its main action; its other actions are reports of incidents that
 * are known already.
 */
public final class Relater {
  static {
    // Copying a record makes instances of its parts.
    GeneratedClasses.trust();
  }

  private final Memory memory;

  public Relater(Memory memory) {
    this.memory = memory;
  }

  /** What came of {@code story}; the caller keeps what is to be kept before the next call. */
  public Related relate(TaggedStory story) {
    Relation relation = new Relation(story, memory.story(story.getStoryId()), memory);
    if (story.getStatus().equals("WITHDRAWN")) {
      relation.withdraw();
    } else {
      relation.findCopy();
      relation.report();
    }
    return relation.result();
  }
}
