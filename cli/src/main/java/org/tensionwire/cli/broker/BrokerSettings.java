package org.tensionwire.cli.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Configuration of a single broker on loopback that starts fast and stays small. */
final class BrokerSettings {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MEBIBYTE = 1024 * 1024;

  private BrokerSettings() {}

  static Properties of(Path directory, int port, int controllerPort) {
    Properties settings = new Properties();
    place(settings, directory, port, controllerPort);
    limit(settings);
    internalTopics(settings);
    startQuickly(settings);
    return settings;
  }

  static String address(int port) {
    return LOOPBACK + ":" + port;
  }

  private static void place(Properties settings, Path directory, int port, int controllerPort) {
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put("controller.quorum.voters", NODE_ID + "@" + address(controllerPort));
    settings.put(
        "listeners",
        "PLAINTEXT://"
            + address(port)
            + ","
            + CONTROLLER_LISTENER
            + "://"
            + address(controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://" + address(port));
    settings.put("log.dirs", directory.toString());
  }

  private static void limit(Properties settings) {
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", Integer.toString(8 * MEBIBYTE + MEBIBYTE / 16));
    settings.put("replica.fetch.max.bytes", Integer.toString(9 * MEBIBYTE));
    settings.put("log.segment.bytes", Integer.toString(64 * MEBIBYTE));
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * MEBIBYTE));
    settings.put("log.cleaner.threads", "1");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("group.coordinator.threads", "1");
    settings.put("share.coordinator.threads", "1");
  }

  private static void internalTopics(Properties settings) {
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
  }

  /** A dead producer's transaction must not hold readers back for ten seconds either. */
  private static void startQuickly(Properties settings) {
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("metric.reporters", "");
  }
}
