package org.tensionwire.enrich.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Example;
import org.tensionwire.enrich.tag.pack.PackException;
import org.tensionwire.enrich.tag.pack.PackReader;

/** A loaded rule pack. Immutable and safe to share between threads. */
public final class RulePack {
  private final CompiledPack compiled;

  private RulePack(CompiledPack compiled) {
    this.compiled = compiled;
  }

  /** The pack that ships with this module. */
  public static RulePack bundled() {
    return load("packs/us-iran-iraq");
  }

  /**
   * Loads a pack from a directory.
   *
   * @throws PackException with file and line of every fault
   */
  public static RulePack load(Path directory) {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : PackReader.FILES) {
      Path file = directory.resolve(name);
      try {
        if (Files.exists(file)) {
          files.put(name, Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new PackException(List.of(name + ":0: cannot be read: " + e.getMessage()));
      }
    }
    return of(files);
  }

  /**
   * Loads a pack from a folder on the class path.
   *
   * @throws PackException with file and line of every fault
   */
  public static RulePack load(String classPathFolder) {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : PackReader.FILES) {
      String resource = classPathFolder + "/" + name;
      try (InputStream in = RulePack.class.getClassLoader().getResourceAsStream(resource)) {
        if (in != null) {
          files.put(name, in.readAllBytes());
        }
      } catch (IOException e) {
        throw new PackException(List.of(name + ":0: cannot be read: " + e.getMessage()));
      }
    }
    return of(files);
  }

  /**
   * Loads a pack from the content of its files by name.
   *
   * @throws PackException with file and line of every fault
   */
  public static RulePack of(Map<String, byte[]> files) {
    return new RulePack(PackReader.read(files));
  }

  public String id() {
    return compiled.id();
  }

  /** The version its author gave it, a plus sign, and a hash of its content. */
  public String version() {
    return compiled.version();
  }

  /** Every {@code match} and {@code noMatch} sentence of the pack. */
  public List<Example> examples() {
    return compiled.examples();
  }

  CompiledPack compiled() {
    return compiled;
  }
}
