package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private static final Instant DAY_1 = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant DAY_5 = Instant.parse("2020-01-05T00:00:00Z");
  private static final Instant DAY_9 = Instant.parse("2020-01-09T00:00:00Z");

  private final KeyValueStore<String, String> store =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("shelf"), Serdes.String(), Serdes.String())
          .withLoggingDisabled()
          .withCachingDisabled()
          .build();
  private final Shelf<String> shelf = new Shelf<>(store, Duration.ofDays(7), Instant::parse);

  @BeforeEach
  void open() {
    MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    StateStoreContext storeContext = context.getStateStoreContext();
    store.init(storeContext, store);
  }

  @Test
  void shouldNotShowWhatIsOlderThanItsHorizon() {
    // Given
    shelf.put("old", DAY_1.toString());
    shelf.put("new", DAY_5.toString());

    // Then
    assertThat(shelf.get("old", DAY_5)).isPresent();
    assertThat(shelf.get("old", DAY_9)).isEmpty();
    assertThat(shelf.get("new", DAY_9)).isPresent();
    assertThat(shelf.get("never", DAY_1)).isEmpty();
  }

  @Test
  void shouldDeleteOnlyWhatItNoLongerShows() {
    // Given
    shelf.put("old", DAY_1.toString());
    shelf.put("new", DAY_5.toString());

    // When
    shelf.forget(DAY_9);

    // Then
    assertThat(keys()).containsExactly("new");
  }

  @Test
  void shouldGoThroughALargeStoreInRounds() {
    // Given
    for (int i = 0; i < 12_000; i++) {
      shelf.put("k%05d".formatted(i), DAY_1.toString());
    }

    // When
    shelf.forget(DAY_9);
    int afterOne = keys().size();
    shelf.forget(DAY_9);
    shelf.forget(DAY_9);

    // Then
    assertThat(afterOne).isEqualTo(7_000);
    assertThat(keys()).isEmpty();
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    try (var entries = store.all()) {
      entries.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }
}
