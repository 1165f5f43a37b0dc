package org.tensionwire.enrich.clean;

/** Takes the features of one block that are not zero. */
interface FeatureSink {
  void put(int feature, double value);

  default void put(Feature feature, double value) {
    if (value != 0) {
      put(feature.ordinal(), value);
    }
  }

  default void put(Feature feature, boolean value) {
    if (value) {
      put(feature.ordinal(), 1);
    }
  }
}
