package org.tensionwire.enrich.wiring;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what rules stories are tagged, and what came of those that were published.
 *
 * @param packId of the pack in force
 * @param packVersion of the pack in force
 * @param bundled whether it is the one that ships with the program
 * @param taken packs taken over since the start
 * @param refused records of the rules' topic that were not, by reason
 * @param lastRefusal reason of the latest refusal; null where there was none since the last pack
 *     was taken over
 */
public record RulesStatus(
    String packId,
    String packVersion,
    boolean bundled,
    long taken,
    Map<String, Long> refused,
    @Nullable String lastRefusal) {
  public RulesStatus {
    refused = Map.copyOf(refused);
  }
}
