package org.tensionwire.enrich.wiring;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.pipeline.RulePackRecord;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** Runs the topology, and follows the rules that are published. Started once, closed once. */
public final class EnrichService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

  private final Endings endings;
  private final RulesInForce rules;
  private final RulesFollower follower;
  private final KafkaStreams streams;
  private final CleanStop lastStop;
  private volatile boolean failed;
  private boolean started;
  private boolean closed;

  /**
   * Loads the bundled rule pack; does not connect.
   *
   * @throws org.tensionwire.enrich.tag.pack.PackException when the pack has faults
   */
  public EnrichService(EnrichConfig config) {
    this.endings = new Endings(config.clock());
    this.rules = new RulesInForce(StoryTagger.of(RulePack.bundled()));
    RegistryClient registry = new RegistryClient(config.registry());
    this.follower = follower(config, registry);
    EnrichTopology topology =
        new EnrichTopology(config.topicPrefix(), registry, rules::current, endings, config.clock());
    this.lastStop = new CleanStop(config.stateDir(), config.applicationId());
    Properties settings = StreamsSettings.of(config);
    this.streams = new KafkaStreams(topology.build(settings), settings);
    streams.setUncaughtExceptionHandler(EnrichService::onFault);
    streams.setStateListener((now, before) -> LOG.info("enrich is {}, was {}", now, before));
  }

  private RulesFollower follower(EnrichConfig config, RegistryClient registry) {
    Topic<RulePackRecord> topic = Topics.RULES.prefixed(config.topicPrefix());
    RulesIntake intake = new RulesIntake(rules.packId(), topic.name(), topic.valueSerde(registry));
    return new RulesFollower(config.kafka(), topic.name(), intake, rules, this::process);
  }

  /**
   * Returns at once; stories are processed when the published rules are known. Local state that a
   * killed process left is wiped first.
   */
  public synchronized void start() {
    if (!lastStop.take()) {
      streams.cleanUp();
    }
    started = true;
    follower.start();
  }

  private synchronized void process() {
    if (closed) {
      return;
    }
    try {
      streams.start();
    } catch (RuntimeException e) {
      LOG.error("enrich cannot start", e);
      failed = true;
    }
  }

  public EnrichStatus status() {
    KafkaStreams.State state = failed ? KafkaStreams.State.ERROR : streams.state();
    return new EnrichStatus(
        state.name(),
        state.isRunningOrRebalancing(),
        endings.counts(),
        endings.pages(),
        rules.status());
  }

  @Override
  public void close() {
    stopStarting();
    follower.close();
    stop();
  }

  private synchronized void stopStarting() {
    closed = true;
  }

  private synchronized void stop() {
    boolean ran = started && !failed && streams.state() != KafkaStreams.State.ERROR;
    started = false;
    if (!streams.close(CLOSE_WITHIN)) {
      LOG.warn("enrich did not stop within {}", CLOSE_WITHIN);
    } else if (ran) {
      lastStop.leave();
    }
  }

  /** Faults of the infrastructure pass; a process without memory must be started anew. */
  private static StreamThreadExceptionResponse onFault(Throwable fault) {
    LOG.error("a stream thread failed", fault);
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof VirtualMachineError) {
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }
}
