package org.tensionwire.cli.node;

import org.tensionwire.cli.health.Health;

/** A service as the program runs it. */
public interface WireService extends AutoCloseable {
  String name();

  /** Returns at once; {@link #health()} tells how it gets on. */
  void start();

  Health health();

  @Override
  void close();
}
