package org.tensionwire.sink.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tensionwire.sink.config.SinkStatus;
import org.tensionwire.sink.config.SinkStatus.State;
import org.tensionwire.sink.publish.Reason;

/** Keeps the status: written by the sink's thread, read by any. */
final class Progress {
  private final InstantSource clock;
  private volatile SinkStatus status = SinkStatus.INITIAL;

  Progress(InstantSource clock) {
    this.clock = clock;
  }

  SinkStatus status() {
    return status;
  }

  void state(State state, @Nullable String problem) {
    SinkStatus old = status;
    status =
        new SinkStatus(
            state,
            old.partitions(),
            old.read(),
            old.published(),
            old.refused(),
            old.lag(),
            old.lastCommit(),
            problem);
  }

  /** Nothing to do and nothing went wrong. */
  void idle() {
    if (status.state() == State.RETRYING) {
      state(State.RUNNING, null);
    }
  }

  void position(int partitions, long lag) {
    SinkStatus old = status;
    status =
        new SinkStatus(
            old.state(),
            partitions,
            old.read(),
            old.published(),
            old.refused(),
            lag,
            old.lastCommit(),
            old.problem());
  }

  void committed(List<Preparation.Prepared> batch) {
    SinkStatus old = status;
    Map<String, Long> refused = new TreeMap<>(old.refused());
    long published = old.published();
    for (Preparation.Prepared prepared : batch) {
      Reason reason = prepared.refused();
      if (reason == null) {
        published += prepared.records().size();
      } else {
        refused.merge(reason.code(), 1L, Long::sum);
      }
    }
    status =
        new SinkStatus(
            State.RUNNING,
            old.partitions(),
            old.read() + batch.size(),
            published,
            Map.copyOf(refused),
            old.lag(),
            clock.instant(),
            null);
  }
}
