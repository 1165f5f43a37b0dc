package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tensionwire.enrich.wiring.Retag;
import org.tensionwire.schemas.topic.Retention;

/**
 * Writes raw stories once more, marked, each batch in one transaction. One per deployment: a second
 * one fences the first.
 */
final class BackfillWriter implements AutoCloseable {
  private static final Duration TRANSACTION = Duration.ofSeconds(60);

  private final KafkaProducer<byte[], byte[]> producer;
  private final String version;

  BackfillWriter(Map<String, String> connection, String prefix, String version) {
    this.version = version;
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("transactional.id", "tensionwire-backfill-" + prefix);
    settings.put("transaction.timeout.ms", (int) TRANSACTION.toMillis());
    settings.put("max.request.size", Retention.MAX_MESSAGE_BYTES + 1024 * 1024);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
  }

  /** The stories by where they stand now, in their partition and order of old. */
  Map<LedgerWatch.Place, ConsumerRecord<byte[], byte[]>> write(
      List<ConsumerRecord<byte[], byte[]>> stories) {
    Map<ConsumerRecord<byte[], byte[]>, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    producer.beginTransaction();
    stories.forEach(story -> sent.put(story, producer.send(marked(story))));
    producer.commitTransaction();
    Map<LedgerWatch.Place, ConsumerRecord<byte[], byte[]>> places = new LinkedHashMap<>();
    sent.forEach(
        (story, answer) -> {
          RecordMetadata at = Futures.orFail(answer);
          places.put(new LedgerWatch.Place(at.partition(), at.offset()), story);
        });
    return places;
  }

  private ProducerRecord<byte[], byte[]> marked(ConsumerRecord<byte[], byte[]> story) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(story.topic(), story.partition(), story.key(), story.value());
    story.headers().forEach(record.headers()::add);
    new Retag(version, story.partition(), story.offset()).putInto(record.headers());
    return record;
  }

  @Override
  public void close() {
    producer.close();
  }
}
