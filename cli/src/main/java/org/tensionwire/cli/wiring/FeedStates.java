package org.tensionwire.cli.wiring;

import java.util.HashMap;
import java.util.Map;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topics;

/** What ingest knows of its feeds. */
public final class FeedStates {
  private FeedStates() {}

  /** The latest state by feed id; of a feed that changed its partition, the latest poll counts. */
  public static Map<String, FeedState> read(
      Map<String, String> connection, SchemaIds registry, String prefix) {
    Map<String, FeedState> states = new HashMap<>();
    for (TopicTail.Item<FeedState> item :
        TopicTail.readAll(connection, Topics.FEED_STATES.prefixed(prefix), registry)) {
      if (item instanceof TopicTail.Read<FeedState> read && read.value() != null) {
        states.merge(read.value().getFeedId(), read.value(), FeedStates::later);
      }
    }
    return states;
  }

  private static FeedState later(FeedState one, FeedState other) {
    return one.getNextPollAt().isAfter(other.getNextPollAt()) ? one : other;
  }
}
