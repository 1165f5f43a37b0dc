package org.tensionwire.systemtests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own with this JVM's class path. Whatever is still running when this JVM ends is
 * killed. Output goes to a file.
 */
public final class JavaProcess implements AutoCloseable {
  private static final Duration STOPPING = Duration.ofSeconds(40);
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
  }

  private final Process process;
  private final Path log;

  private JavaProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts {@code main}; its output is appended to {@code log}. */
  public static JavaProcess start(JvmFlags flags, Path log, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags.values());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      RUNNING.add(process);
      process.onExit().thenAccept(RUNNING::remove);
      return new JavaProcess(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Time that its threads have run on processors; zero where the system does not tell. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL; returns when the process is gone. */
  public void kill() {
    process.destroyForcibly();
    join(STOPPING);
  }

  /** SIGTERM, and SIGKILL where that does not end it in 40 seconds. */
  @Override
  public void close() {
    process.destroy();
    if (!join(STOPPING)) {
      kill();
    }
  }

  /**
   * Waits for the end and gives the exit code.
   *
   * @throws IllegalStateException when it runs longer than {@code patience}
   */
  public int exitCode(Duration patience) {
    if (!join(patience)) {
      throw new IllegalStateException(
          "process " + pid() + " still runs after " + patience + "; see " + log);
    }
    return process.exitValue();
  }

  private boolean join(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
