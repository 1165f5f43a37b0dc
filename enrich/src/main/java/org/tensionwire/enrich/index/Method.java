package org.tensionwire.enrich.index;

import java.time.Duration;

/** The constants of the method; {@code docs/index.md} gives the reasons. */
public final class Method {
  /** Changes with every change of a formula or a constant. */
  public static final String VERSION = "tension-1";

  /** In hours, of what an owner's report adds and of monitored stories alike. */
  static final int HALF_LIFE = 24;

  /** Hours after which nothing is left of a report. */
  public static final int MEMORY = 14 * 24;

  static final int BASELINE_DAYS = 90;

  /** Hours before the period in which the baseline has ended: news is no measure of itself. */
  static final int BASELINE_LAG = 24;

  /** With fewer days nothing is published. */
  static final int LEAST_BASELINE_DAYS = 5;

  /** With fewer days a reading is provisional. */
  static final int FULL_BASELINE_DAYS = 80;

  /** The baseline starts as this many stories, of which {@link #PRIOR_SHARE} is tension. */
  static final double PRIOR_STORIES = 50;

  static final double PRIOR_SHARE = 0.01;

  /** Monitored stories, decayed. */
  static final double LEAST_MONITORED = 20;

  static final double LEAST_COVERAGE = 0.25;

  static final double STATE_OWNER = 0.5;
  static final double ALLEGED = 0.5;
  static final double MOST_BREADTH = 4;

  /** Standard deviations on either side of the value. */
  static final double BAND = 1.96;

  /** What may have been missed where no incident was seen: three of middling severity. */
  static final double UNSEEN = 3 * 0.5;

  /** A publisher's date that is further back from the first sight is not believed. */
  static final Duration LATEST = Duration.ofHours(48);

  private static final double[] DECAY = decay();

  private Method() {}

  /** What is left of 1 after {@code hours}. */
  static double decay(long hours) {
    return hours < 0 || hours >= MEMORY ? 0 : DECAY[(int) hours];
  }

  /** How much so many owners weigh: one is 1, three are 2, seven are 3. */
  static double breadth(double owners) {
    return Math.min(MOST_BREADTH, StrictMath.log(1 + owners) / StrictMath.log(2));
  }

  private static double[] decay() {
    double[] decay = new double[MEMORY];
    for (int hours = 0; hours < MEMORY; hours++) {
      decay[hours] = StrictMath.pow(2, -(double) hours / HALF_LIFE);
    }
    return decay;
  }
}
