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

  /** Kills it and starts another in its place; gives the dead one. */
  JavaProcess killAndRestart() {
    JavaProcess dead = process;
    dead.kill();
    process = wire.start(name, arguments);
    return dead;
  }

  void stop() {
    process.close();
  }
}
