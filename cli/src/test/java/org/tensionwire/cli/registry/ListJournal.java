package org.tensionwire.cli.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A journal in memory, so that a registry can be started over what another one wrote. */
public final class ListJournal implements Journal {
  private final List<Entry> entries = new ArrayList<>();

  public record Entry(String key, Optional<String> value) {}

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public void replay(BiConsumer<String, @Nullable String> consumer) {
    entries.forEach(entry -> consumer.accept(entry.key(), entry.value().orElse(null)));
  }

  @Override
  public void append(String key, @Nullable String value) {
    entries.add(new Entry(key, Optional.ofNullable(value)));
  }
}
