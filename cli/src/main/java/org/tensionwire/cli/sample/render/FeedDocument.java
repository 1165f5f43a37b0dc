package org.tensionwire.cli.sample.render;

import java.time.Instant;
import java.util.List;
import org.tensionwire.cli.sample.corpus.SamplePublisher;

/**
 * A feed before it takes a syntax.
 *
 * @param changed when its newest item appeared, or the sample began
 * @param items newest first
 */
record FeedDocument(
    SamplePublisher publisher, String self, String site, Instant changed, List<FeedItem> items) {

  String description() {
    return "News & comment from " + publisher.name() + ". Sample data written for Tensionwire.";
  }

  String rights() {
    return "© " + publisher.owner();
  }
}
