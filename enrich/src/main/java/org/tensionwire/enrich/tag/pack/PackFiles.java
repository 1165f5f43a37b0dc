package org.tensionwire.enrich.tag.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a pack by name, as they lie in a folder. What is missing is left to the reader. */
public final class PackFiles {
  private PackFiles() {}

  /**
   * From a directory.
   *
   * @throws PackException where a file is there and cannot be read
   */
  public static Map<String, byte[]> of(Path directory) {
    return read(name -> in(directory.resolve(name)));
  }

  /**
   * From a folder on the class path.
   *
   * @throws PackException where a file is there and cannot be read
   */
  public static Map<String, byte[]> of(String classPathFolder) {
    ClassLoader loader = PackFiles.class.getClassLoader();
    return read(name -> loader.getResourceAsStream(classPathFolder + "/" + name));
  }

  private static @Nullable InputStream in(Path file) throws IOException {
    return Files.exists(file) ? Files.newInputStream(file) : null;
  }

  private static Map<String, byte[]> read(Source source) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (String name : PackReader.FILES) {
      try (InputStream in = source.open(name)) {
        if (in != null) {
          files.put(name, in.readAllBytes());
        }
      } catch (IOException e) {
        faults.add(new Fault(name, 0, Fault.Code.UNREADABLE_FILE, "cannot be read: " + e));
      }
    }
    if (!faults.isEmpty()) {
      throw new PackException(faults);
    }
    return files;
  }

  private interface Source {
    @Nullable InputStream open(String name) throws IOException;
  }
}
