package org.tensionwire.enrich.wiring;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tensionwire.enrich.relate.copy.Original;
import org.tensionwire.enrich.relate.copy.OriginalStore;

/** Originals in a state store. Numbers are not negative, so their bytes sort as they do. */
final class OriginalShelf implements OriginalStore {
  private final KeyValueStore<Long, byte[]> store;

  OriginalShelf(KeyValueStore<Long, byte[]> store) {
    this.store = store;
  }

  @Override
  public Optional<Original> get(long number) {
    return Optional.ofNullable(store.get(number)).map(Original::read);
  }

  @Override
  public void put(long number, Original original) {
    store.put(number, original.bytes());
  }

  @Override
  public void delete(long number) {
    store.delete(number);
  }

  @Override
  public void forEach(BiConsumer<Long, Original> each) {
    try (KeyValueIterator<Long, byte[]> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<Long, byte[]> entry = entries.next();
        each.accept(entry.key, Original.read(entry.value));
      }
    }
  }
}
