package org.tensionwire.schemas.topic;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.SchemaIds;

/**
 * A topic: its name, the types of key and value, and how it is kept.
 *
 * @param name full name, with the prefix of the deployment
 * @param valueType class that Avro generated for the value
 * @param partitions default number of partitions; changing it on a living topic breaks the order
 *     per key
 * @param audience who may read it
 * @param retention how long records are kept
 */
public record Topic<V extends SpecificRecord>(
    String name,
    Class<V> valueType,
    Supplier<V> blank,
    int partitions,
    Audience audience,
    Retention retention) {

  /** Who may read a topic. Public topics use gzip, which every client reads; internal ones zstd. */
  public enum Audience {
    INTERNAL("zstd"),
    PUBLIC("gzip");

    private final String compression;

    Audience(String compression) {
      this.compression = compression;
    }

    public String compression() {
      return compression;
    }
  }

  /** The same topic in a deployment whose names start with {@code prefix}, which may be empty. */
  public Topic<V> prefixed(String prefix) {
    return new Topic<>(prefix + name, valueType, blank, partitions, audience, retention);
  }

  /** Subject of the value's schema in the registry. */
  public String subject() {
    return name + "-value";
  }

  public Schema schema() {
    return blank.get().getSchema();
  }

  /** Keys are UTF-8 strings on every topic. */
  public Serde<String> keySerde() {
    return Serdes.String();
  }

  public AvroSerde<V> valueSerde(SchemaIds registry) {
    return new AvroSerde<>(subject(), schema(), registry);
  }

  /** Topic-level configuration, by Kafka's names; replication is the deployment's affair. */
  public Map<String, String> configuration() {
    return retention.configuration(audience);
  }
}
