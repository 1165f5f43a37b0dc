package org.tensionwire.desk.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.desk.config.DeskConfig;
import org.tensionwire.desk.config.DeskStatus;
import org.tensionwire.desk.view.Board;
import org.tensionwire.desk.web.DeskServer;
import org.tensionwire.schemas.serde.RegistryClient;

/** The desk: follows the public topics and serves what it read. Started once, closed once. */
public final class DeskService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DeskConfig config;
  private @Nullable Running running;

  private record Running(Follower follower, Thread thread, DeskServer server) {}

  public DeskService(DeskConfig config) {
    this.config = config;
  }

  /**
   * Starts listening and following, and returns.
   *
   * @throws UncheckedIOException where it cannot listen
   */
  public synchronized void start() {
    if (running != null) {
      throw new IllegalStateException("a desk is started once");
    }
    Board board = new Board(config.capacity());
    DeskServer server = listen(board);
    try {
      running = follow(board, server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private Running follow(Board board, DeskServer server) {
    PublicTopics topics =
        new PublicTopics(config.topicPrefix(), new RegistryClient(config.registry()), board);
    Follower follower = new Follower(consumer(), topics, config.capacity());
    Thread thread = new Thread(follower, "desk");
    thread.start();
    return new Running(follower, thread, server);
  }

  public synchronized DeskStatus status() {
    return running == null ? DeskStatus.INITIAL : running.follower().status();
  }

  /**
   * Address of the page.
   *
   * @throws IllegalStateException before it is started
   */
  public synchronized URI uri() {
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running.server().uri();
  }

  /** Stops both within 10 s. */
  @Override
  public void close() {
    Running open;
    synchronized (this) {
      open = running;
    }
    if (open == null) {
      return;
    }
    open.server().close();
    open.follower().stop();
    if (!ended(open.thread())) {
      open.thread().interrupt();
      ended(open.thread());
    }
  }

  private DeskServer listen(Board board) {
    try {
      return DeskServer.start(config, board, this::status);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + config.host() + ":" + config.port(), e);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> properties = new HashMap<>(config.kafka());
    properties.keySet().retainAll(ConsumerConfig.configNames());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static boolean ended(Thread thread) {
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
