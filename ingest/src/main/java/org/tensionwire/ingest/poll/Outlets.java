package org.tensionwire.ingest.poll;

import org.tensionwire.contract.Publisher;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.http.WebHost;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.Outlet;

/**
 * Who published an item. Only a feed that its operator calls an aggregator is believed when it
 * names another source, and only one that is known: a feed could invent owners otherwise.
 */
final class Outlets {
  private Outlets() {}

  static Publisher publisher(FeedDefinition feed, FeedEntry item) {
    String source = item.source();
    if (source == null || !feed.getAggregator()) {
      return feed.getPublisher();
    }
    String site = WebHost.site(source);
    return feed.getOutlets().stream()
        .filter(outlet -> WebHost.site(outlet.getSite()).equals(site))
        .map(Outlet::getPublisher)
        .findFirst()
        .orElse(feed.getPublisher());
  }
}
