package org.tensionwire.enrich.wiring;

import java.util.Map;

/**
 * How the service is.
 *
 * @param state of Kafka Streams, such as {@code RUNNING}
 * @param running whether records are processed or state is restored for it
 * @param outcomes raw stories by outcome since the start
 * @param pages article pages of these stories by what they are
 * @param rules what stories are tagged by
 */
public record EnrichStatus(
    String state,
    boolean running,
    Map<String, Long> outcomes,
    Map<String, Long> pages,
    RulesStatus rules) {
  public EnrichStatus {
    outcomes = Map.copyOf(outcomes);
    pages = Map.copyOf(pages);
  }
}
