package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.pack.PackFiles;

/** A copy of the bundled pack in a folder of its own, to be changed. */
record PackFolder(Path path) {
  /** An invented militia, unknown to the bundled pack. */
  private static final String MILITIA =
      """

      actors:
        - id: zephyr-brigades
          kind: group
          side: IRN
          names: {en: [Zephyr Brigades]}
          match: ["The Zephyr Brigades held a parade."]
          noMatch: ["The zephyr was cool."]
      """;

  static PackFolder bundled(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, byte[]> file : PackFiles.of("packs/us-iran-iraq").entrySet()) {
      Files.write(directory.resolve(file.getKey()), file.getValue());
    }
    return new PackFolder(directory);
  }

  PackFolder withMilitia() throws IOException {
    return changed("actors.yaml", "\nactors:\n", MILITIA);
  }

  PackFolder changed(String file, String from, String to) throws IOException {
    Path path = path().resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
    return this;
  }

  String version() {
    return RulePack.load(path).version();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
