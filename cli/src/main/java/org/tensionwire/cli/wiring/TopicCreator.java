package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.TopicExistsException;
import org.tensionwire.schemas.topic.Topic;

/** Creates topics that are missing, and leaves those that exist as they are. */
public final class TopicCreator implements AutoCloseable {
  private static final Duration VISIBLE = Duration.ofSeconds(30);
  private static final Duration CLOSING = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final int SAFE_REPLICATION = 3;

  private final Admin admin;
  private final short replication;

  /** What became of one topic. */
  public record Result(String topic, boolean created, int partitions, int wanted) {

    /** Whether the topic that was already there has another number of partitions. */
    public boolean differs() {
      return partitions != wanted;
    }
  }

  /**
   * @param connection client settings
   * @param replication replicas of each partition
   */
  public TopicCreator(Map<String, String> connection, short replication) {
    this.admin = Admin.create(Map.<String, Object>copyOf(connection));
    this.replication = replication;
  }

  @Override
  public void close() {
    admin.close(CLOSING);
  }

  /** Returns when every topic has a leader for each of its partitions. */
  public List<Result> create(List<Topic<?>> topics) {
    return createAll(topics.stream().map(this::newTopic).toList());
  }

  /** The journal of an embedded registry. */
  public void createSchemaJournal() {
    createAll(List.of(schemaJournal()));
  }

  /** Both in one request. */
  public void createWithSchemaJournal(List<Topic<?>> topics) {
    createAll(
        Stream.concat(topics.stream().map(this::newTopic), Stream.of(schemaJournal())).toList());
  }

  private NewTopic schemaJournal() {
    return new NewTopic(SchemasTopic.NAME, 1, replication)
        .configs(Map.of("cleanup.policy", "compact"));
  }

  private List<Result> createAll(List<NewTopic> topics) {
    Map<String, KafkaFuture<Void>> creations = admin.createTopics(topics).values();
    Map<String, Boolean> created = new HashMap<>();
    creations.forEach((name, creation) -> created.put(name, succeeded(creation)));
    Map<String, Integer> partitions = awaitLeaders(List.copyOf(created.keySet()));
    List<Result> results = new ArrayList<>();
    for (NewTopic topic : topics) {
      String name = topic.name();
      results.add(new Result(name, created.get(name), partitions.get(name), topic.numPartitions()));
    }
    return results;
  }

  private NewTopic newTopic(Topic<?> topic) {
    Map<String, String> configuration = new HashMap<>(topic.configuration());
    if (replication >= SAFE_REPLICATION) {
      configuration.put("min.insync.replicas", Integer.toString(replication - 1));
    }
    return new NewTopic(topic.name(), topic.partitions(), replication).configs(configuration);
  }

  private static boolean succeeded(KafkaFuture<Void> creation) {
    try {
      Futures.get(creation);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw KafkaFailure.of(e);
    }
  }

  /** A topic may stay invisible for a while after its creation was acknowledged. */
  private Map<String, Integer> awaitLeaders(List<String> names) {
    long giveUp = System.nanoTime() + VISIBLE.toNanos();
    while (true) {
      Map<String, Integer> ready = ready(names);
      if (ready.keySet().containsAll(names)) {
        return ready;
      }
      if (System.nanoTime() > giveUp) {
        throw new KafkaFailure("topics are not visible after " + VISIBLE.toSeconds() + " s", null);
      }
      pause();
    }
  }

  private Map<String, Integer> ready(List<String> names) {
    Map<String, Integer> ready = new HashMap<>();
    admin
        .describeTopics(names)
        .topicNameValues()
        .forEach((name, description) -> addIfReady(ready, name, description));
    return ready;
  }

  private static void addIfReady(
      Map<String, Integer> ready, String name, KafkaFuture<TopicDescription> description) {
    try {
      List<TopicPartitionInfo> partitions = Futures.get(description).partitions();
      if (partitions.stream().allMatch(partition -> partition.leader() != null)) {
        ready.put(name, partitions.size());
      }
    } catch (ExecutionException e) {
      // Not visible yet; the caller looks again and gives up in the end.
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("interrupted", e);
    }
  }
}
