package org.tensionwire.sink.wiring;

/** Where to read on is not known, and guessing would lose stories or publish them twice. */
final class LostOffsetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostOffsetException(String message) {
    super(message);
  }
}
