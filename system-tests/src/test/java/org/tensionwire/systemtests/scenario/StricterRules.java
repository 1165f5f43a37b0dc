package org.tensionwire.systemtests.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The bundled rules with higher bars for grade 1 and 2, so that many stories are seen otherwise.
 */
final class StricterRules {
  private static final List<String> FILES =
      List.of(
          "pack",
          "sides",
          "actors",
          "places",
          "actions",
          "context",
          "status",
          "severity",
          "weights");
  private static final Pattern BARS = Pattern.compile("(?m)^( +)(secondary|central): .*$");

  private StricterRules() {}

  /** Writes the pack into a new folder. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : FILES) {
      String file = name + ".yaml";
      String text = read("/packs/us-iran-iraq/" + file);
      String stricter =
          name.equals("weights")
              ? BARS.matcher(text)
                  .replaceAll(bar -> bar.group(1) + bar.group(2) + bar(bar.group(2)))
              : text;
      Files.writeString(folder.resolve(file), stricter);
    }
    return folder;
  }

  private static String bar(String grade) {
    return grade.equals("central") ? ": 6.0" : ": 4.0";
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = StricterRules.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
