package org.tensionwire.cli.node;

import java.util.List;
import java.util.stream.Stream;
import org.tensionwire.cli.health.Health;
import org.tensionwire.cli.health.Metric;
import org.tensionwire.sink.config.SinkConfig;
import org.tensionwire.sink.config.SinkStatus;
import org.tensionwire.sink.wiring.SinkService;

/** Sink as the program runs it. */
public final class Sink implements WireService {
  private final SinkService service;

  public Sink(SinkConfig config) {
    this.service = new SinkService(config);
  }

  @Override
  public String name() {
    return "sink";
  }

  @Override
  public void start() {
    service.start();
  }

  @Override
  public Health health() {
    SinkStatus status = service.status();
    String state = status.state().name();
    return new Health(
        status.live(),
        status.ready(),
        status.problem() == null ? state : state + ": " + status.problem(),
        metrics(status));
  }

  private static List<Metric> metrics(SinkStatus status) {
    return Stream.concat(
            Stream.of(
                Metric.of("tensionwire_sink_partitions", status.partitions()),
                Metric.of("tensionwire_sink_records_read_total", status.read()),
                Metric.of("tensionwire_sink_records_published_total", status.published()),
                Metric.of("tensionwire_sink_lag_records", status.lag())),
            Metric.each("tensionwire_sink_refused_total", "reason", status.refused()))
        .toList();
  }

  @Override
  public void close() {
    service.close();
  }
}
