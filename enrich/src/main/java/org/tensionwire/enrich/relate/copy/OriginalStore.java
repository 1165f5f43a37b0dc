package org.tensionwire.enrich.relate.copy;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Keeps originals under rising numbers. */
public interface OriginalStore {
  Optional<Original> get(long number);

  void put(long number, Original original);

  void delete(long number);

  /** In the order of the numbers. */
  void forEach(BiConsumer<Long, Original> each);
}
