package org.tensionwire.cli.command.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.RulePack;
import picocli.CommandLine.Option;

/** By which rules stories are tagged. */
public final class PackOption {
  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "Rule pack (default: the bundled one).")
  private @Nullable Path directory;

  /**
   * @throws org.tensionwire.enrich.tag.pack.PackException with every fault of the pack
   */
  public RulePack load() {
    return directory == null ? RulePack.bundled() : RulePack.load(directory);
  }
}
