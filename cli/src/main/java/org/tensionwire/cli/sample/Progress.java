package org.tensionwire.cli.sample;

import java.time.Instant;

/**
 * How far the sample has been told.
 *
 * @param simulated the instant that the sample web pretends it is
 * @param visible stories and revisions that have appeared
 * @param total stories and revisions in the sample
 */
public record Progress(Instant simulated, int visible, int total) {

  public boolean finished() {
    return visible == total;
  }
}
