package org.tensionwire.cli.wiring;

/** Which partition of {@code feeds} a feed belongs to. */
@FunctionalInterface
public interface FeedPartitioner {
  int partition(String url, int partitions);
}
