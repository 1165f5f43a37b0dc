package org.tensionwire.cli.wiring;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for Kafka's answers. */
final class Futures {
  private Futures() {}

  static <T> T get(Future<T> answer) throws ExecutionException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("interrupted", e);
    }
  }

  /** Same, where every failure is the caller's end. */
  static <T> T orFail(Future<T> answer) {
    try {
      return get(answer);
    } catch (ExecutionException e) {
      throw KafkaFailure.of(e);
    }
  }
}
