package org.tensionwire.cli.command;

import org.tensionwire.cli.wiring.FeedPartitioner;

/** Ingest's rule for which instance polls which feed. */
final class Partitioning {
  static final FeedPartitioner OF_INGEST =
      (url, partitions) -> Math.floorMod(url.hashCode(), partitions);

  private Partitioning() {}
}
