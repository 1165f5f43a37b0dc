package org.tensionwire.enrich.wiring;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.schemas.serde.RegistryClient;

/** Runs the topology. Started once, closed once. */
public final class EnrichService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

  private final Endings endings;
  private final KafkaStreams streams;
  private final CleanStop lastStop;
  private boolean started;

  /**
   * Loads the bundled rule pack; does not connect.
   *
   * @throws org.tensionwire.enrich.tag.pack.PackException when the pack has faults
   */
  public EnrichService(EnrichConfig config) {
    this.endings = new Endings(config.clock());
    EnrichTopology topology =
        new EnrichTopology(
            config.topicPrefix(),
            new RegistryClient(config.registry()),
            StoryTagger.of(RulePack.bundled()),
            endings,
            config.clock());
    this.lastStop = new CleanStop(config.stateDir(), config.applicationId());
    Properties settings = StreamsSettings.of(config);
    this.streams = new KafkaStreams(topology.build(settings), settings);
    streams.setUncaughtExceptionHandler(EnrichService::onFault);
    streams.setStateListener((now, before) -> LOG.info("enrich is {}, was {}", now, before));
  }

  /** Local state that a killed process left is wiped first. */
  public synchronized void start() {
    if (!lastStop.take()) {
      streams.cleanUp();
    }
    streams.start();
    started = true;
  }

  public EnrichStatus status() {
    KafkaStreams.State state = streams.state();
    return new EnrichStatus(state.name(), state.isRunningOrRebalancing(), endings.counts());
  }

  @Override
  public synchronized void close() {
    boolean ran = started && streams.state() != KafkaStreams.State.ERROR;
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
