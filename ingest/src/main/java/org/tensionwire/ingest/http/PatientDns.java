package org.tensionwire.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks names up on threads of its own, so that nobody waits longer than a limit for a resolver
 * that cannot be interrupted. A name that hangs holds one thread, however many ask for it; an
 * answer that comes late is not used. Thread-safe.
 */
final class PatientDns implements Dns {
  private static final int THREADS = 32;
  private static final int WAITING = 512;
  private static final Executor POOL = pool();

  private final Dns resolver;
  private final Duration limit;
  private final Map<String, CompletableFuture<List<InetAddress>>> underWay =
      new ConcurrentHashMap<>();

  /**
   * @param limit for one look-up, its wait for a thread included
   */
  PatientDns(Dns resolver, Duration limit) {
    this.resolver = resolver;
    this.limit = limit;
  }

  private static Executor pool() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            PatientDns::thread);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "ingest-dns");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    try {
      return answer(host).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unknown(host, "no answer within " + limit.toMillis() + " ms");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, "interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException told ? told : unknown(host, "broken");
    }
  }

  private CompletableFuture<List<InetAddress>> answer(String host) {
    CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
    CompletableFuture<List<InetAddress>> known = underWay.putIfAbsent(host, mine);
    if (known != null) {
      return known;
    }
    try {
      POOL.execute(() -> resolve(host, mine));
    } catch (RejectedExecutionException e) {
      underWay.remove(host, mine);
      mine.completeExceptionally(unknown(host, "too many names are being looked up"));
    }
    return mine;
  }

  private void resolve(String host, CompletableFuture<List<InetAddress>> answer) {
    try {
      answer.complete(resolver.lookup(host));
    } catch (UnknownHostException | RuntimeException e) {
      answer.completeExceptionally(e);
    } finally {
      underWay.remove(host, answer);
    }
  }

  private static UnknownHostException unknown(String host, String why) {
    return new UnknownHostException(host + ": " + why);
  }
}
