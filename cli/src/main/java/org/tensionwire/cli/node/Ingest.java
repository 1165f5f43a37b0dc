package org.tensionwire.cli.node;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tensionwire.cli.health.Health;
import org.tensionwire.cli.health.Metric;
import org.tensionwire.ingest.wiring.IngestConfig;
import org.tensionwire.ingest.wiring.IngestService;
import org.tensionwire.ingest.wiring.IngestStatus;

/** Ingest as the program runs it. */
public final class Ingest implements WireService {
  private final IngestService service;

  public Ingest(IngestConfig config) {
    this.service = new IngestService(config);
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public void start() {
    service.start();
  }

  @Override
  public Health health() {
    IngestStatus status = service.status();
    boolean live =
        status.state() == IngestStatus.State.STARTING
            || status.state() == IngestStatus.State.RUNNING;
    boolean ready = status.state() == IngestStatus.State.RUNNING && status.restoring() == 0;
    String state = status.state().name();
    return new Health(
        live,
        ready,
        status.lastError() == null ? state : state + ", last error: " + status.lastError(),
        metrics(status, service.pushes()));
  }

  private static List<Metric> metrics(IngestStatus status, Map<String, Long> pushes) {
    return Stream.of(
            Stream.of(
                Metric.of("tensionwire_ingest_feeds", status.feeds()),
                Metric.of("tensionwire_ingest_partitions", status.partitions()),
                Metric.of("tensionwire_ingest_partitions_restoring", status.restoring()),
                Metric.of("tensionwire_ingest_items_backfilled_total", status.backfilled()),
                Metric.of("tensionwire_ingest_dead_letters_total", status.deadLetters())),
            Metric.each("tensionwire_ingest_polls_total", "outcome", status.polls()),
            Metric.each("tensionwire_ingest_next_polls_total", "reason", status.nextPolls()),
            Metric.each("tensionwire_ingest_items_total", "outcome", status.items()),
            Metric.each("tensionwire_ingest_alarms_total", "alarm", status.alarms()),
            Metric.each("tensionwire_ingest_gap_ends_total", "end", status.gapEnds()),
            Metric.each("tensionwire_ingest_websub_total", "outcome", pushes))
        .flatMap(metrics -> metrics)
        .toList();
  }

  @Override
  public void close() {
    service.close();
  }
}
