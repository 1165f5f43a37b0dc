package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.tensionwire.cli.text.TerminalText;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;

/**
 * The last committed value of each key of a compacted topic.
 *
 * @param whole false where a record could not be read
 */
public record LatestStates<V>(List<V> values, boolean whole) {
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /**
   * @param wanted asked of every state; of a key whose last state is not wanted nothing is kept
   * @param complaints takes a line for each record that could not be read
   */
  public static <V extends SpecificRecord> LatestStates<V> read(
      Map<String, String> connection,
      Topic<V> topic,
      SchemaIds registry,
      Predicate<V> wanted,
      Consumer<String> complaints) {
    Reading<V> reading = new Reading<>(wanted, complaints);
    try (TopicTail<V> tail = TopicTail.fromBeginning(connection, topic, registry)) {
      while (!tail.caughtUp()) {
        tail.poll(PATIENCE).forEach(reading::take);
      }
    }
    return new LatestStates<>(List.copyOf(reading.values.values()), reading.whole);
  }

  private static final class Reading<V> {
    private final Predicate<V> wanted;
    private final Consumer<String> complaints;
    private final Map<String, V> values = new HashMap<>();
    private boolean whole = true;

    Reading(Predicate<V> wanted, Consumer<String> complaints) {
      this.wanted = wanted;
      this.complaints = complaints;
    }

    void take(TopicTail.Item<V> item) {
      if (item instanceof TopicTail.Unreadable<V> bad) {
        whole = false;
        complaints.accept(bad.at() + ": " + TerminalText.escape(bad.why()));
      } else if (item instanceof TopicTail.Read<V> read) {
        V value = read.value();
        if (value == null || !wanted.test(value)) {
          values.remove(read.key());
        } else {
          values.put(String.valueOf(read.key()), value);
        }
      }
    }
  }
}
