package org.tensionwire.systemtests.feeds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the invented web on loopback addresses. Feeds grow with every answer, so the speed of the
 * wire sets the pace.
 */
public final class FeedServer implements AutoCloseable {
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Listings listings = new Listings();
  private final List<FeedHost> hosts = new ArrayList<>();

  /**
   * @param entriesPerFeed how many stories each feed lists in the end
   */
  public FeedServer(long seed, int entriesPerFeed) throws IOException {
    for (Feed feed : new InventedWeb(seed, entriesPerFeed).feeds()) {
      hosts.add(new FeedHost(feed, new Prose(seed), listings, executor));
    }
  }

  /** Definitions in the form that {@code feeds apply} reads. */
  public String definitions() {
    StringBuilder yaml = new StringBuilder("feeds:\n");
    hosts.forEach(host -> yaml.append(FeedYaml.of(host.feed(), host.address())));
    return yaml.toString();
  }

  /** Whether every feed that lists anything has shown all of it, its end twice. */
  public boolean isSettled() {
    return hosts.stream().allMatch(FeedHost::isSettled);
  }

  /** How often each hostile feed was asked. */
  public Map<String, Integer> hostileRequests() {
    Map<String, Integer> requests = new TreeMap<>();
    hosts.stream()
        .filter(host -> !host.feed().manners().lists())
        .forEach(host -> requests.put(host.feed().id(), host.asked()));
    return requests;
  }

  public Truth truth() {
    return listings.truth();
  }

  @Override
  public void close() {
    hosts.forEach(FeedHost::close);
    executor.shutdownNow();
  }
}
