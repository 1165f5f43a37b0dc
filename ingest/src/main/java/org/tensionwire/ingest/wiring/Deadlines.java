package org.tensionwire.ingest.wiring;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts tasks that take too long. The JDK's HTTP server has no time limit of its own that is
 * not the whole process's, but it reads and writes by channels, which an interrupt closes.
 */
record Deadlines(Executor tasks, ScheduledExecutorService watch, Duration limit)
    implements Executor {
  @Override
  public void execute(Runnable task) {
    tasks.execute(() -> run(task));
  }

  private void run(Runnable task) {
    Watched watched = new Watched(Thread.currentThread());
    var alarm = watch.schedule(watched::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      task.run();
    } finally {
      alarm.cancel(false);
      watched.done();
    }
  }

  /** Sees to it that an interrupt which comes late hits nobody else. */
  private static final class Watched {
    private final Thread thread;
    private boolean over;

    Watched(Thread thread) {
      this.thread = thread;
    }

    synchronized void interrupt() {
      if (!over) {
        thread.interrupt();
      }
    }

    synchronized void done() {
      over = true;
      Thread.interrupted();
    }
  }
}
