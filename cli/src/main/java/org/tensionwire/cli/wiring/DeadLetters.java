package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.dlq.Letter;
import org.tensionwire.cli.dlq.LetterId;
import org.tensionwire.cli.dlq.ReplayPlan;
import org.tensionwire.enrich.wiring.EnrichConfig;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** The dead letters of every stage. */
public final class DeadLetters {
  private static final int MAX_REQUEST_BYTES = 9 * 1024 * 1024;
  private static final Duration LONGEST_REPLAY = Duration.ofMinutes(10);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, String> connection;
  private final SchemaIds registry;
  private final String prefix;

  public DeadLetters(Map<String, String> connection, SchemaIds registry, String prefix) {
    this.connection = connection;
    this.registry = registry;
    this.prefix = prefix;
  }

  /** Hands over every letter that is there now, topic by topic, in order per partition. */
  public void forEach(Consumer<Letter> reader) {
    for (Topic<DeadLetter> topic : Topics.DEAD_LETTERS) {
      read(topic.prefixed(prefix), reader);
    }
  }

  public Optional<Letter> find(LetterId id) {
    List<Letter> found = new ArrayList<>();
    Topics.DEAD_LETTERS.stream()
        .map(topic -> topic.prefixed(prefix))
        .filter(topic -> topic.name().equals(id.topic()))
        .forEach(topic -> read(topic, letter -> addIf(letter.id().equals(id), letter, found)));
    return found.stream().findFirst();
  }

  private static void addIf(boolean wanted, Letter letter, List<Letter> found) {
    if (wanted) {
      found.add(letter);
    }
  }

  /** Topics that a replay may write to: those that the stages read. */
  public Set<String> replayable() {
    String relevant = EnrichConfig.relevantTopic(prefix + EnrichConfig.DEFAULT_APPLICATION_ID);
    Stream<String> declared =
        Topics.ALL.stream()
            .filter(topic -> topic.audience() == Topic.Audience.INTERNAL)
            .filter(topic -> !Topics.DEAD_LETTERS.contains(topic))
            .map(topic -> prefix + topic.name());
    return Stream.concat(declared, Stream.of(relevant)).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Writes what {@code source} hands over in one transaction: all or none, each once. Nothing is
   * written where {@code source} fails.
   */
  public void replay(Consumer<Consumer<ReplayPlan.Ready>> source) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("transactional.id", "tensionwire-dlq-replay-" + prefix);
    settings.put("max.request.size", MAX_REQUEST_BYTES);
    settings.put("transaction.timeout.ms", (int) LONGEST_REPLAY.toMillis());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      source.accept(ready -> producer.send(record(ready)));
      producer.commitTransaction();
    }
  }

  private static ProducerRecord<byte[], byte[]> record(ReplayPlan.Ready ready) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(ready.topic(), ready.partition(), ready.key(), ready.value());
    ready.headers().forEach(header -> record.headers().add(header.name(), header.value()));
    return record;
  }

  private void read(Topic<DeadLetter> topic, Consumer<Letter> reader) {
    try (TopicTail<DeadLetter> tail = TopicTail.fromBeginning(connection, topic, registry)) {
      while (!tail.caughtUp()) {
        tail.poll(POLL).forEach(item -> hand(item, reader));
      }
    }
  }

  private static void hand(TopicTail.Item<DeadLetter> item, Consumer<Letter> reader) {
    @Nullable DeadLetter content =
        item instanceof TopicTail.Read<DeadLetter> read ? read.value() : null;
    if (content != null) {
      TopicTail.Position at = item.at();
      reader.accept(new Letter(new LetterId(at.topic(), at.partition(), at.offset()), content));
    }
  }
}
