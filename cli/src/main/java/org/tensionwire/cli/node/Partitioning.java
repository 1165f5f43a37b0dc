package org.tensionwire.cli.node;

import org.tensionwire.cli.wiring.FeedPartitioner;
import org.tensionwire.ingest.http.WebHost;

/** Ingest's rule for which instance polls which feed. */
public final class Partitioning {
  public static final FeedPartitioner OF_INGEST = WebHost::partition;

  private Partitioning() {}
}
