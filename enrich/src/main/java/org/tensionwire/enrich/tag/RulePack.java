package org.tensionwire.enrich.tag;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Example;
import org.tensionwire.enrich.tag.pack.PackException;
import org.tensionwire.enrich.tag.pack.PackFiles;
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
    return of(PackFiles.of(directory));
  }

  /**
   * Loads a pack from a folder on the class path.
   *
   * @throws PackException with file and line of every fault
   */
  public static RulePack load(String classPathFolder) {
    return of(PackFiles.of(classPathFolder));
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

  /** The same pack with other numbers in place of those of the same name. */
  public RulePack weighed(Map<String, Double> weights) {
    return new RulePack(compiled.weighed(weights));
  }

  /** Every {@code match} and {@code noMatch} sentence of the pack. */
  public List<Example> examples() {
    return compiled.examples();
  }

  CompiledPack compiled() {
    return compiled;
  }
}
