package org.tensionwire.systemtests.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensionwire.systemtests.harness.Wire;

/** The three services between the feeds and the events. */
final class Services {
  static final List<String> TOPICS =
      List.of("stories.raw", "ledger", "stories.tagged", "events", "enrich.dlq", "sink.dlq");

  /** A dead member is noticed in six seconds, not in the usual 45. */
  private static final String SETTINGS =
      "session.timeout.ms=6000\nheartbeat.interval.ms=1500\ntransaction.timeout.ms=10000\n";

  private final Service ingest;
  private final Service enrich;
  private final Service sink;

  Services(Wire wire) throws IOException {
    Path settings = wire.directory().resolve("client.properties");
    Files.writeString(settings, SETTINGS);
    this.ingest =
        service(
            wire,
            "ingest",
            settings,
            "--poll-interval",
            "1s",
            "--min-poll-interval",
            "1s",
            "--allow-private-addresses");
    this.enrich =
        service(
            wire, "enrich", settings, "--state-dir", wire.directory().resolve("state").toString());
    this.sink = service(wire, "sink", settings);
  }

  Service ingest() {
    return ingest;
  }

  Service enrich() {
    return enrich;
  }

  Service sink() {
    return sink;
  }

  void stop() {
    List.of(ingest, enrich, sink).forEach(Service::stop);
  }

  private static Service service(Wire wire, String command, Path settings, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                command,
                "--bootstrap-servers",
                wire.bootstrapServers(),
                "--registry",
                wire.registry(),
                "--command-config",
                settings.toString()));
    arguments.addAll(List.of(more));
    return new Service(wire, command, arguments);
  }
}
