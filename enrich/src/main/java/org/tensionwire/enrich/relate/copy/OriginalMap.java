package org.tensionwire.enrich.relate.copy;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Keeps originals in memory. For one thread. */
public final class OriginalMap implements OriginalStore {
  private final TreeMap<Long, Original> originals = new TreeMap<>();

  @Override
  public Optional<Original> get(long number) {
    return Optional.ofNullable(originals.get(number));
  }

  @Override
  public void put(long number, Original original) {
    originals.put(number, original);
  }

  @Override
  public void delete(long number) {
    originals.remove(number);
  }

  @Override
  public void forEach(BiConsumer<Long, Original> each) {
    originals.forEach(each);
  }
}
