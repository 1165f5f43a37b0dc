package org.tensionwire.enrich.wiring;

import java.time.Instant;
import org.tensionwire.contract.Incident;

/** What moves the index. */
sealed interface IndexInput {

  /** Another story was monitored. */
  record Monitored(boolean sample, Instant at) implements IndexInput {}

  /** An incident has another state. */
  record Changed(Incident state) implements IndexInput {}
}
