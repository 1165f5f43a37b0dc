package org.tensionwire.systemtests.harness;

import java.util.List;

/** Flags of a started JVM. */
public record JvmFlags(List<String> values) {

  /** Small and quick to start: the tests start many on two cores. */
  public static JvmFlags small() {
    return new JvmFlags(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Dtensionwire.log.level=INFO"));
  }

  /** Fully compiling, for measuring. */
  public static JvmFlags measured(String heap) {
    return new JvmFlags(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Xshare:auto"));
  }
}
