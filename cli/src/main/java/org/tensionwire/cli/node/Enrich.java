package org.tensionwire.cli.node;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.cli.health.Health;
import org.tensionwire.cli.health.Metric;
import org.tensionwire.enrich.wiring.EnrichConfig;
import org.tensionwire.enrich.wiring.EnrichService;
import org.tensionwire.enrich.wiring.EnrichStatus;
import org.tensionwire.enrich.wiring.RulesStatus;

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
        state(status),
        metrics(status));
  }

  private static String state(EnrichStatus status) {
    RulesStatus rules = status.rules();
    String now = status.state() + ", rules " + rules.packId() + " " + rules.packVersion();
    return rules.lastRefusal() == null ? now : now + ", later ones refused: " + rules.lastRefusal();
  }

  private static List<Metric> metrics(EnrichStatus status) {
    RulesStatus rules = status.rules();
    List<Metric> metrics = new ArrayList<>();
    Metric.each("tensionwire_enrich_stories_total", "outcome", status.outcomes())
        .forEach(metrics::add);
    Metric.each("tensionwire_enrich_pages_total", "kind", status.pages()).forEach(metrics::add);
    metrics.add(new Metric("tensionwire_enrich_rules_info", "version", rules.packVersion(), 1));
    metrics.add(Metric.of("tensionwire_enrich_rules_taken_total", rules.taken()));
    Metric.each("tensionwire_enrich_rules_refused_total", "reason", rules.refused())
        .forEach(metrics::add);
    return metrics;
  }

  @Override
  public void close() {
    service.close();
  }
}
