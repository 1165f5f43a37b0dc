package org.tensionwire.enrich.wiring;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Report;
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
  private final IncidentEncoder encoder;
  private final Map<String, Kept> decoded = new Latest();

  /**
   * @param reports as encoded before, by identity
   */
  private record Kept(Incident incident, Map<Report, byte[]> reports) {}

  IncidentShelf(ProcessingContext context, Topic<Incident> topic, AvroSerde<Incident> serde) {
    this.topic = topic;
    this.serde = serde;
    this.encoder = new IncidentEncoder(topic.name(), serde);
    this.encoded = Stores.incidentsOf(context, bytes -> decode(bytes).getUpdatedAt());
  }

  Shelf<byte[]> entries() {
    return encoded;
  }

  Optional<Incident> get(String id, Instant now) {
    Kept kept = decoded.get(id);
    if (kept == null) {
      kept = encoded.ofAnyAge(id).map(bytes -> new Kept(decode(bytes), Map.of())).orElse(null);
    }
    if (kept == null || encoded.isOld(kept.incident().getUpdatedAt(), now)) {
      return Optional.empty();
    }
    decoded.put(id, kept);
    return Optional.of(kept.incident());
  }

  /** Keeps {@code incident} and gives its bytes for the topic. */
  byte[] put(Incident incident) {
    String id = incident.getIncidentId();
    Kept before = decoded.get(id);
    IncidentEncoder.Encoded next =
        encoder.encode(incident, before == null ? Map.of() : before.reports());
    encoded.put(id, next.bytes());
    decoded.put(id, new Kept(incident, next.reports()));
    return next.bytes();
  }

  private Incident decode(byte[] bytes) {
    return serde.deserialize(topic.name(), bytes);
  }

  private static final class Latest extends LinkedHashMap<String, Kept> {
    private static final long serialVersionUID = 1L;

    Latest() {
      super(KEPT_DECODED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
      return size() > KEPT_DECODED;
    }
  }
}
