package org.tensionwire.enrich.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.enrich.index.Contribution;
import org.tensionwire.schemas.serde.AvroSerde;

/** The state of the index. */
final class IndexStores {
  private final KeyValueStore<String, Contribution> incidents;
  private final KeyValueStore<String, Long> hours;
  private final KeyValueStore<String, byte[]> readings;
  private final String topic;
  private final AvroSerde<TensionReading> serde;

  IndexStores(ProcessingContext context, String topic, AvroSerde<TensionReading> serde) {
    this.incidents = context.getStateStore(Stores.INDEX_INCIDENTS);
    this.hours = context.getStateStore(Stores.INDEX_HOURS);
    this.readings = context.getStateStore(Stores.INDEX_READINGS);
    this.topic = topic;
    this.serde = serde;
  }

  void forEachIncident(BiConsumer<String, Contribution> reader) {
    forEach(incidents, "", reader);
  }

  /** Keys without {@code prefix}. */
  void forEachNumber(String prefix, BiConsumer<String, Long> reader) {
    forEach(hours, prefix, reader);
  }

  private static <V> void forEach(
      KeyValueStore<String, V> store, String prefix, BiConsumer<String, V> reader) {
    try (KeyValueIterator<String, V> all = store.all()) {
      all.forEachRemaining(
          each -> {
            if (each.key.startsWith(prefix)) {
              reader.accept(each.key.substring(prefix.length()), each.value);
            }
          });
    }
  }

  /** Null deletes. */
  void incident(String id, @Nullable Contribution state) {
    incidents.put(id, state);
  }

  @Nullable Long number(String key) {
    return hours.get(key);
  }

  /** Null deletes. */
  void number(String key, @Nullable Long value) {
    hours.put(key, value);
  }

  @Nullable TensionReading reading(String key) {
    return serde.deserialize(topic, readings.get(key));
  }

  void reading(String key, TensionReading reading) {
    readings.put(key, serde.serialize(topic, reading));
  }

  void forgetReadings(String prefix, long before) {
    List<String> old = new ArrayList<>();
    forEach(readings, prefix, (key, value) -> addIfOld(key, before, old));
    old.forEach(key -> readings.delete(prefix + key));
  }

  private static void addIfOld(String key, long before, List<String> old) {
    if (Long.parseLong(key.substring(key.lastIndexOf('/') + 1)) < before) {
      old.add(key);
    }
  }
}
