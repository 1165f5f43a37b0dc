package org.tensionwire.cli.feeds;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.Outlet;

/** Tells aggregators of a feed file the file's publishers, so that owners are known behind them. */
final class Outlets {
  private Outlets() {}

  static List<FeedDefinition> among(List<FeedDefinition> feeds) {
    List<Outlet> outlets = new ArrayList<>();
    feeds.stream()
        .filter(feed -> !feed.getAggregator())
        .map(Outlets::of)
        .filter(outlet -> !outlets.contains(outlet))
        .forEach(outlets::add);
    return feeds.stream().map(feed -> feed.getAggregator() ? with(feed, outlets) : feed).toList();
  }

  private static Outlet of(FeedDefinition feed) {
    return new Outlet(feed.getSite() == null ? feed.getUrl() : feed.getSite(), feed.getPublisher());
  }

  private static FeedDefinition with(FeedDefinition aggregator, List<Outlet> outlets) {
    return FeedDefinition.newBuilder(aggregator).setOutlets(outlets).build();
  }
}
