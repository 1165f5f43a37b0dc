package org.tensionwire.cli.command.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.courtesy.Courtesy;
import org.tensionwire.ingest.courtesy.OptOut;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the web is asked. */
public final class CourtesyOptions {
  @Mixin private AgentOptions agent;

  @Option(
      names = "--site-spacing",
      paramLabel = "TIME",
      defaultValue = "5s",
      converter = DurationConverter.class,
      description =
          "From one request to the next to the same registrable domain (default:"
              + " ${DEFAULT-VALUE}).")
  private Duration spacing;

  @Option(
      names = "--opt-out",
      paramLabel = "FILE",
      description = "Domains and paths that are never fetched, one a line; # begins a comment.")
  private @Nullable Path optOut;

  /**
   * @throws IllegalArgumentException where the opt-out list cannot be read
   */
  public Courtesy courtesy() throws IOException {
    Courtesy spaced = Courtesy.STANDARD.withSpacing(spacing);
    return optOut == null ? spaced : spaced.withOptOut(list(optOut));
  }

  public String userAgent() {
    return agent.userAgent();
  }

  private static OptOut list(Path file) throws IOException {
    try {
      return OptOut.parse(Files.readAllLines(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ", " + e.getMessage(), e);
    }
  }
}
