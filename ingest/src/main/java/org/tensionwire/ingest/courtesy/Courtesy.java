package org.tensionwire.ingest.courtesy;

import java.time.Duration;

/**
 * How sites are spared.
 *
 * @param spacing from the end of a request to the next one to the same site; zero for none
 */
public record Courtesy(Duration spacing) {
  public static final Courtesy STANDARD = new Courtesy(Duration.ofSeconds(5));

  public Courtesy {
    if (spacing.isNegative()) {
      throw new IllegalArgumentException("spacing must not be negative");
    }
  }

  public Courtesy withSpacing(Duration other) {
    return new Courtesy(other);
  }
}
