package org.tensionwire.cli.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Several services in one process, started and closed side by side. */
public final class Services implements AutoCloseable {
  private final List<WireService> services;

  private Services(List<WireService> services) {
    this.services = services;
  }

  /** Makes and starts each in a thread of its own, because making one may load a lot. */
  public static Services start(List<Supplier<WireService>> makers) {
    List<WireService> made = new ArrayList<>();
    try {
      together(makers, maker -> start(maker, made));
    } catch (RuntimeException e) {
      together(made, WireService::close);
      throw e;
    }
    return new Services(List.copyOf(made));
  }

  private static void start(Supplier<WireService> maker, List<WireService> made) {
    WireService service = maker.get();
    synchronized (made) {
      made.add(service);
    }
    service.start();
  }

  /** A service that has given up, if there is one. */
  public Optional<WireService> failed() {
    return services.stream().filter(service -> !service.health().live()).findFirst();
  }

  @Override
  public void close() {
    together(services, WireService::close);
  }

  private static <T> void together(List<T> parts, Consumer<T> action) {
    List<RuntimeException> failures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (T part : parts) {
      Thread thread = new Thread(() -> guarded(action, part, failures), "services");
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      join(thread);
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private static <T> void guarded(Consumer<T> action, T part, List<RuntimeException> failures) {
    try {
      action.accept(part);
    } catch (RuntimeException e) {
      synchronized (failures) {
        failures.add(e);
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
