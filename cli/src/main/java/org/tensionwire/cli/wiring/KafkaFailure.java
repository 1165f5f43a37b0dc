package org.tensionwire.cli.wiring;

import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Kafka refused or did not answer; the message says what, for people. */
public final class KafkaFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KafkaFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static KafkaFailure of(ExecutionException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return new KafkaFailure(String.valueOf(cause.getMessage()), cause);
  }
}
