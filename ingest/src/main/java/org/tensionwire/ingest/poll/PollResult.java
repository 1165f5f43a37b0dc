package org.tensionwire.ingest.poll;

import java.util.List;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

/** All that a poll changes; belongs together and is committed together. */
public record PollResult(
    FeedState state, PollOutcome outcome, List<RawStory> stories, List<DeadLetter> deadLetters) {
  public PollResult {
    stories = List.copyOf(stories);
    deadLetters = List.copyOf(deadLetters);
  }
}
