package org.tensionwire.cli.health;

import java.util.List;

/**
 * How a service is at a moment.
 *
 * @param live whether it works or still tries to; a service that does not is to be restarted
 * @param ready whether it does its work now
 * @param state in its own word, for people
 */
public record Health(boolean live, boolean ready, String state, List<Metric> metrics) {
  public Health {
    metrics = List.copyOf(metrics);
  }
}
