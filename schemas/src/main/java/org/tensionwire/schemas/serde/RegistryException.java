package org.tensionwire.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The registry does not know, or does not answer. */
public final class RegistryException extends SerializationException {
  private static final long serialVersionUID = 1L;

  private final boolean unknown;

  private RegistryException(String message, boolean unknown, @Nullable Throwable cause) {
    super(message, cause);
    this.unknown = unknown;
  }

  public static RegistryException unknown(String message) {
    return new RegistryException(message, true, null);
  }

  public static RegistryException unreachable(String message, @Nullable Throwable cause) {
    return new RegistryException(message, false, cause);
  }

  /**
   * True where the registry answered that it has no such schema: the record is at fault, not the
   * infrastructure.
   */
  public boolean unknown() {
    return unknown;
  }
}
