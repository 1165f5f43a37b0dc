package org.tensionwire.enrich.revise;

import org.jspecify.annotations.Nullable;

/** How a new, changed or taken down story leaves the stage. */
public sealed interface Settlement {
  StoryMemory memory();

  /**
   * @param reason why it was withdrawn; null with every other status
   */
  record Publish(int revision, Status status, @Nullable Reason reason, StoryMemory memory)
      implements Settlement {}

  /** Other rules find the same in it. */
  record Same(StoryMemory memory) implements Settlement {}

  /**
   * @param reason null where it is simply about something else
   */
  record Irrelevant(@Nullable Reason reason, StoryMemory memory) implements Settlement {}
}
