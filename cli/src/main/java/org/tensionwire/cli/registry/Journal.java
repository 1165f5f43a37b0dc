package org.tensionwire.cli.registry;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where the registry's changes are kept, as key and value in Confluent's JSON. */
public interface Journal {

  /** Hands over what is kept so far, the oldest first; a null value is a deletion. */
  void replay(BiConsumer<String, @Nullable String> entries);

  /** Returns when the entry is safe; a null value takes back what was kept under the key. */
  void append(String key, @Nullable String value);
}
