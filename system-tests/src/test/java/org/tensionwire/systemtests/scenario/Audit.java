package org.tensionwire.systemtests.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tensionwire.systemtests.audit.AuditMain;
import org.tensionwire.systemtests.audit.Report;
import org.tensionwire.systemtests.feeds.Truth;
import org.tensionwire.systemtests.harness.Wire;

/** Runs the auditor as a process. */
final class Audit {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Wire wire;
  private final Path truth;

  Audit(Wire wire, Truth truth) {
    this.wire = wire;
    this.truth = wire.directory().resolve("truth.json");
    truth.write(this.truth);
  }

  /** Result of one run. */
  record Result(int exitCode, Report report) {
    List<String> promises() {
      return report.violations().stream().map(violation -> violation.promise()).toList();
    }
  }

  /**
   * @param name names its log and report
   * @param replaced {@code topic=copy} for each topic to be read from a copy
   */
  Result run(String name, String... replaced) throws IOException {
    Path report = wire.directory().resolve(name + ".json");
    List<String> arguments =
        new ArrayList<>(
            List.of(wire.bootstrapServers(), wire.registry(), truth.toString(), report.toString()));
    arguments.addAll(List.of(replaced));
    int code = wire.start(name, AuditMain.class.getName(), arguments).exitCode(PATIENCE);
    return new Result(code, new ObjectMapper().readValue(report.toFile(), Report.class));
  }
}
