package org.tensionwire.cli.node;

import java.net.URI;
import java.util.List;
import org.tensionwire.cli.health.Health;
import org.tensionwire.cli.health.Metric;
import org.tensionwire.desk.config.DeskConfig;
import org.tensionwire.desk.config.DeskStatus;
import org.tensionwire.desk.wiring.DeskService;

/** Desk as the program runs it. */
public final class Desk implements WireService {
  private final DeskService service;

  public Desk(DeskConfig config) {
    this.service = new DeskService(config);
  }

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public void start() {
    service.start();
  }

  /** Address of the page, once it is started. */
  public URI uri() {
    return service.uri();
  }

  @Override
  public Health health() {
    DeskStatus status = service.status();
    String state = status.state().name();
    return new Health(
        status.live(),
        status.ready(),
        status.problem() == null ? state : state + ": " + status.problem(),
        List.of(
            Metric.of("tensionwire_desk_records_read_total", status.read()),
            Metric.of("tensionwire_desk_records_unreadable_total", status.unreadable())));
  }

  @Override
  public void close() {
    service.close();
  }
}
