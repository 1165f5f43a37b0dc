package org.tensionwire.ingest.poll;

import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.FeedDefinition;

/** Definitions of feeds for tests that care for nothing but id and address. */
final class Definitions {
  private Definitions() {}

  static FeedDefinition.Builder feed(String id, String url) {
    return FeedDefinition.newBuilder()
        .setFeedId(id)
        .setUrl(url)
        .setPublisher(Publisher.newBuilder().setId(id).setName(id).setTier("regional").build())
        .setFetchPages(true)
        .setSample(false);
  }
}
