package org.tensionwire.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The bytes of a record are not what its topic promises; reading them again will not help. */
public final class MalformedRecordException extends SerializationException {
  private static final long serialVersionUID = 1L;

  MalformedRecordException(String message) {
    super(message);
  }

  MalformedRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
