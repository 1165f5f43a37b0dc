package org.tensionwire.cli.sample.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFilesTest {
  @TempDir private Path dir;

  @Test
  void shouldListAndReadAFolderInAJar() throws IOException {
    Path jar = dir.resolve("sample.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      entry(out, "box/stories/", "");
      entry(out, "box/stories/b.yaml", "stories: [{id: beta}]");
      entry(out, "box/stories/a.yaml", "stories: [{id: alpha}, {id: omega}]");
      entry(out, "box/stories/notes.txt", "");
      entry(out, "box/other.yaml", "");
    }
    try (URLClassLoader classpath = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      CorpusFiles files = new CorpusFiles(classpath, "box");
      assertThat(files.in("stories")).containsExactly("stories/a.yaml", "stories/b.yaml");
      assertThat(files.read("stories/a.yaml", "stories", fields -> fields.text("id")))
          .containsExactly("alpha", "omega");
    }
  }

  @Test
  void shouldSayWhichFileIsMissing() {
    CorpusFiles files = new CorpusFiles(getClass().getClassLoader(), "sample-fixtures/nowhere");
    assertThatThrownBy(() -> files.read("publishers.yaml", "publishers", fields -> fields))
        .isInstanceOf(SampleCorpusException.class)
        .hasMessageContaining("sample-fixtures/nowhere/publishers.yaml");
  }

  private static void entry(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
