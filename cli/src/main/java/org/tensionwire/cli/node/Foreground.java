package org.tensionwire.cli.node;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a command running until it is done or the process is told to stop. Being told to stop
 * (SIGTERM, Ctrl-C) is a good end: the task returns, what it opened is closed, and the exit code is
 * what the task says.
 */
public final class Foreground {
  private static final Duration CLOSING = Duration.ofSeconds(30);
  private static final int CUT_OFF = 1;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile int status = CUT_OFF;

  /** Something that runs until it is done or {@link Foreground#stopped} says so. */
  @FunctionalInterface
  public interface Task {
    int run(Foreground foreground) throws Exception;
  }

  private Foreground() {}

  public static int run(Task task) throws Exception {
    Foreground foreground = new Foreground();
    Thread hook = new Thread(foreground::onShutdown, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      foreground.status = task.run(foreground);
      return foreground.status;
    } finally {
      foreground.finished.countDown();
    }
  }

  /** Waits for at most {@code patience}; true when the task should end. */
  public boolean stopped(Duration patience) {
    try {
      return stop.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void onShutdown() {
    if (finished.getCount() == 0) {
      return;
    }
    stop.countDown();
    try {
      if (finished.await(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().halt(status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(CUT_OFF);
  }
}
