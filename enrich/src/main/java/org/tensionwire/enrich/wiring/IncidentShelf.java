package org.tensionwire.enrich.wiring;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.tensionwire.contract.Incident;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.topic.Topic;

/**
 * The incidents of a task. An incident with many reports is large, and a busy one changes often: it
 * is encoded once for store and topic, and the latest ones are kept decoded.
 */
final class IncidentShelf {
  private static final int KEPT_DECODED = 200;

  private final Topic<Incident> topic;
  private final AvroSerde<Incident> serde;
  private final Shelf<byte[]> encoded;
  private final Map<String, Incident> decoded = new Latest();

  IncidentShelf(ProcessingContext context, Topic<Incident> topic, AvroSerde<Incident> serde) {
    this.topic = topic;
    this.serde = serde;
    this.encoded = Stores.incidentsOf(context, bytes -> decode(bytes).getUpdatedAt());
  }

  Shelf<byte[]> entries() {
    return encoded;
  }

  Optional<Incident> get(String id, Instant now) {
    Incident kept = decoded.get(id);
    return kept == null
        ? encoded.get(id, now).map(this::decode)
        : Optional.of(kept).filter(it -> !encoded.isOld(it.getUpdatedAt(), now));
  }

  /** Keeps {@code incident} and gives its bytes for the topic. */
  byte[] put(Incident incident) {
    byte[] bytes = serde.serialize(topic.name(), incident);
    encoded.put(incident.getIncidentId(), bytes);
    decoded.put(incident.getIncidentId(), incident);
    return bytes;
  }

  private Incident decode(byte[] bytes) {
    return serde.deserialize(topic.name(), bytes);
  }

  private static final class Latest extends LinkedHashMap<String, Incident> {
    private static final long serialVersionUID = 1L;

    Latest() {
      super(KEPT_DECODED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Incident> eldest) {
      return size() > KEPT_DECODED;
    }
  }
}
