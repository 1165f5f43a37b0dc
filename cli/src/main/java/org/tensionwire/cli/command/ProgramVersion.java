package org.tensionwire.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    @Nullable String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "tensionwire " + (version == null ? "(unpackaged)" : version),
      "Java " + System.getProperty("java.version")
    };
  }
}
