package org.tensionwire.enrich.wiring;

import java.util.List;
import java.util.stream.Stream;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.LedgerEntry;

/** A raw story on its way through the stages. */
sealed interface Step<T> {

  /** It goes on with {@code value}. */
  record Going<T>(Origin origin, T value) implements Step<T> {}

  /** It ended; the stages after let it pass. */
  record Ended<T>(Outcome outcome) implements Step<T> {}

  default List<T> going() {
    return this instanceof Going<T> going ? List.of(going.value()) : List.of();
  }

  default List<LedgerEntry> entries() {
    return this instanceof Ended<T> ended ? List.of(ended.outcome().entry()) : List.of();
  }

  default List<DeadLetter> letters() {
    return this instanceof Ended<T> ended
        ? Stream.ofNullable(ended.outcome().letter()).toList()
        : List.of();
  }
}
