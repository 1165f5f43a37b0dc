package org.tensionwire.ingest.wiring;

import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** What brings feeds forward, and is told which of them are no longer this instance's. */
@FunctionalInterface
interface Hurry {
  /** Whether a feed is due before its time. */
  boolean isDue(FeedDefinition feed, FeedState state);

  /** Another instance may own the feed from now on. */
  default void lost(String feedId) {}

  /** The feed's definition is gone. */
  default void removed(String feedId) {}
}
