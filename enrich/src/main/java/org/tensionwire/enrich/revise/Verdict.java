package org.tensionwire.enrich.revise;

/** What a sight of a story is worth, before anybody asks whether the story is relevant. */
public sealed interface Verdict {

  /** Nothing new; only {@code memory} is to be kept. */
  record Unchanged(Reason reason, StoryMemory memory) implements Verdict {}

  /** New or changed text: to be tagged. */
  record Changed() implements Verdict {}

  /** Taken down by its publisher: not to be tagged. */
  record TakenDown(Reason reason) implements Verdict {}
}
