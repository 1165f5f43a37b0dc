package org.tensionwire.systemtests.scenario;

import java.util.List;
import org.tensionwire.systemtests.harness.JavaProcess;
import org.tensionwire.systemtests.harness.Wire;

/** A service of the wire that can be killed and started again. */
final class Service {
  private final Wire wire;
  private final String name;
  private final List<String> arguments;
  private JavaProcess process;

  Service(Wire wire, String name, List<String> arguments) {
    this.wire = wire;
    this.name = name;
    this.arguments = arguments;
    this.process = wire.start(name, arguments);
  }

  String name() {
    return name;
  }

  JavaProcess process() {
    return process;
  }

  /** Starts another in the place of one that has ended. */
  void restart() {
    process = wire.start(name, arguments);
  }

  void stop() {
    process.close();
  }
}
