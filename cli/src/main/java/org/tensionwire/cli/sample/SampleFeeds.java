package org.tensionwire.cli.sample;

import java.util.Locale;
import org.tensionwire.cli.sample.corpus.SamplePublisher;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.FeedDefinition;

/** The sample's publishers as feeds that ingest can poll. */
final class SampleFeeds {
  private SampleFeeds() {}

  /** Days pass in a minute here; no rhythm could be learned. */
  private static final int POLL_SECONDS = 2;

  static FeedDefinition definition(SamplePublisher publisher, String url) {
    return FeedDefinition.newBuilder()
        .setFeedId("sample-" + publisher.id())
        .setUrl(url)
        .setPollIntervalSeconds(POLL_SECONDS)
        .setPublisher(publisher(publisher))
        .setLanguage(publisher.language())
        .setFetchPages(true)
        .setSample(true)
        .setNotes("Sample data written for Tensionwire; the publisher is invented.")
        .build();
  }

  private static Publisher publisher(SamplePublisher publisher) {
    return Publisher.newBuilder()
        .setId(publisher.id())
        .setName(publisher.name())
        .setOwner(slug(publisher.owner()))
        .setCountry(publisher.country())
        .setTier(publisher.tier())
        .setStateAffiliation(publisher.stateAffiliation())
        .build();
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "-");
  }
}
