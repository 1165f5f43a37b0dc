package org.tensionwire.ingest.wiring;

import java.util.Map;
import org.tensionwire.pipeline.FeedState;

/** Reads back what was last committed for the feeds of a partition. */
interface StateStore extends AutoCloseable {

  /**
   * Committed state by feed id.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException while a transaction that may hold the
   *     last state is undecided
   */
  Map<String, FeedState> restore(int partition);

  @Override
  void close();
}
