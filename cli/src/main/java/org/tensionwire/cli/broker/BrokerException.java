package org.tensionwire.cli.broker;

import org.jspecify.annotations.Nullable;

/** The embedded broker could not start. */
public final class BrokerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
