package org.tensionwire.cli.wiring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.pipeline.RulePackFile;
import org.tensionwire.pipeline.RulePackRecord;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Retention;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** The rule packs that are published, by pack id. */
public final class RulesTopic {
  /** Key, frame and batch need some room beside the value. */
  private static final int LARGEST = Retention.MAX_MESSAGE_BYTES - 64 * 1024;

  private final Map<String, String> connection;
  private final SchemaIds registry;
  private final Topic<RulePackRecord> topic;

  public RulesTopic(Map<String, String> connection, SchemaIds registry, String prefix) {
    this.connection = connection;
    this.registry = registry;
    this.topic = Topics.RULES.prefixed(prefix);
  }

  /** The latest version of each pack; what cannot be read is left out. */
  public Collection<RulePackRecord> latest() {
    Map<String, RulePackRecord> packs = new TreeMap<>();
    for (TopicTail.Item<RulePackRecord> item : TopicTail.readAll(connection, topic, registry)) {
      if (item instanceof TopicTail.Read<RulePackRecord> read && read.key() != null) {
        packs.remove(read.key());
        if (read.value() != null) {
          packs.put(read.key(), read.value());
        }
      }
    }
    return packs.values();
  }

  /**
   * Writes a pack, whole, unless it is the one that was published last.
   *
   * @param files content by name, UTF-8
   * @return whether it was written
   * @throws KafkaFailure where it is too large for a record, or the broker does not take it
   */
  public boolean publish(String id, String version, Map<String, byte[]> files, Instant now) {
    if (latest().stream().anyMatch(last -> isThis(last, id, version))) {
      return false;
    }
    List<RulePackFile> content =
        files.entrySet().stream()
            .map(
                file ->
                    new RulePackFile(
                        file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
            .toList();
    byte[] value =
        topic
            .valueSerde(registry)
            .serialize(topic.name(), new RulePackRecord(id, version, now, content));
    if (value.length > LARGEST) {
      throw new KafkaFailure(
          "the pack has " + value.length + " bytes, and a record at most " + LARGEST, null);
    }
    write(id, value);
    return true;
  }

  private static boolean isThis(RulePackRecord last, String id, String version) {
    return last.getPackId().equals(id) && last.getVersion().equals(version);
  }

  /**
   * The pack that enrich tags by: what was published last, else what ships with the program.
   *
   * @throws org.tensionwire.enrich.tag.pack.PackException where what was published does not load
   */
  public RulePack inForce() {
    RulePack bundled = RulePack.bundled();
    for (RulePackRecord record : latest()) {
      if (record.getPackId().equals(bundled.id())) {
        Map<String, byte[]> files = new HashMap<>();
        record
            .getFiles()
            .forEach(f -> files.put(f.getName(), f.getContent().getBytes(StandardCharsets.UTF_8)));
        return RulePack.of(files);
      }
    }
    return bundled;
  }

  public void withdraw(String id) {
    write(id, null);
  }

  private void write(String id, byte @Nullable [] value) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("max.request.size", Retention.MAX_MESSAGE_BYTES);
    try (KafkaProducer<String, byte @Nullable []> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      Futures.orFail(producer.send(new ProducerRecord<>(topic.name(), id, value)));
    }
  }
}
