package org.tensionwire.sink.wiring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tensionwire.sink.config.SinkConfig;
import org.tensionwire.sink.config.SinkStatus;

/** The only writer of the public topics. Started once, closed once. Thread-safe. */
public final class SinkService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(7);
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(3);

  private final SinkConfig config;
  private @Nullable SinkLoop loop;
  private @Nullable Thread thread;

  public SinkService(SinkConfig config) {
    this.config = config;
  }

  /** Starts the sink's thread and returns; {@link #status()} tells how it gets on. */
  public synchronized void start() {
    if (loop != null) {
      throw new IllegalStateException("a sink is started once");
    }
    SinkLoop started = new SinkLoop(config);
    Thread runner = new Thread(started, "sink");
    loop = started;
    thread = runner;
    runner.start();
  }

  public synchronized SinkStatus status() {
    return loop == null ? SinkStatus.INITIAL : loop.status();
  }

  /** Stops it within 10 s. What is in flight is not committed; whoever reads on publishes it. */
  @Override
  public void close() {
    SinkLoop running;
    Thread runner;
    synchronized (this) {
      running = loop;
      runner = thread;
    }
    if (running == null || runner == null) {
      return;
    }
    running.stop();
    if (!ended(runner, PATIENCE)) {
      runner.interrupt();
      ended(runner, LAST_PATIENCE);
    }
  }

  private static boolean ended(Thread thread, Duration patience) {
    try {
      thread.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
