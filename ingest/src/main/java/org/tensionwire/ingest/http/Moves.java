package org.tensionwire.ingest.http;

import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How far redirects say "for good". The first that does not ends it: what lies behind it is where
 * the document is today. For one fetch.
 */
final class Moves {
  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  private @Nullable HttpUrl target;
  private boolean unbroken = true;
  private boolean downgraded;

  /** A step from https down to http is for today at most, whatever the server says. */
  void redirected(int status, HttpUrl from, HttpUrl to) {
    boolean down = from.isHttps() && !to.isHttps();
    downgraded |= down;
    unbroken &= PERMANENT.contains(status) && !down;
    target = unbroken ? to : target;
  }

  boolean downgraded() {
    return downgraded;
  }

  @Nullable String target() {
    return target == null ? null : target.toString();
  }
}
