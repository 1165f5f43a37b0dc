package org.tensionwire.cli.node;

import org.tensionwire.cli.health.Health;
import org.tensionwire.cli.health.Metric;
import org.tensionwire.enrich.wiring.EnrichConfig;
import org.tensionwire.enrich.wiring.EnrichService;
import org.tensionwire.enrich.wiring.EnrichStatus;

/** Enrich as the program runs it. */
public final class Enrich implements WireService {
  private final EnrichService service;

  public Enrich(EnrichConfig config) {
    this.service = new EnrichService(config);
  }

  @Override
  public String name() {
    return "enrich";
  }

  @Override
  public void start() {
    service.start();
  }

  @Override
  public Health health() {
    EnrichStatus status = service.status();
    boolean begun = !status.state().equals("CREATED");
    return new Health(
        status.running() || !begun,
        status.state().equals("RUNNING"),
        status.state(),
        Metric.each("tensionwire_enrich_stories_total", "outcome", status.outcomes()).toList());
  }

  @Override
  public void close() {
    service.close();
  }
}
