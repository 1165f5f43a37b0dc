package org.tensionwire.ingest.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.pipeline.FeedHub;

/** What a poll does for its feed's subscription. Thread-safe. */
public interface Push {
  /** Nothing: no hub can reach this instance. */
  Push NONE =
      new Push() {
        @Override
        public void asked(String feedId, Instant at) {}

        @Override
        public @Nullable FeedHub follow(
            String feedId, @Nullable FeedHub known, FetchResult.@Nullable Fetched document) {
          return null;
        }
      };

  /** The feed was asked; a push until then has done its work. */
  void asked(String feedId, Instant at);

  /**
   * After the feed answered well: subscribes or renews where that is due.
   *
   * @param known hub that the document before offered
   * @param document null where it was not modified
   * @return the hub to remember
   */
  @Nullable FeedHub follow(
      String feedId, @Nullable FeedHub known, FetchResult.@Nullable Fetched document);
}
