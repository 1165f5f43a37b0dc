package org.tensionwire.ingest.poll;

import java.util.List;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

/**
 * All that a poll changes; belongs together and is committed together.
 *
 * @param held stories of a feed in quarantine, to be kept where they can be replayed
 */
public record PollResult(
    FeedState state,
    PollOutcome outcome,
    List<RawStory> stories,
    List<DeadLetter> deadLetters,
    List<RawStory> held) {
  public PollResult {
    stories = List.copyOf(stories);
    deadLetters = List.copyOf(deadLetters);
    held = List.copyOf(held);
  }

  /** Of a poll that holds nothing back. */
  public PollResult(
      FeedState state, PollOutcome outcome, List<RawStory> stories, List<DeadLetter> deadLetters) {
    this(state, outcome, stories, deadLetters, List.of());
  }
}
