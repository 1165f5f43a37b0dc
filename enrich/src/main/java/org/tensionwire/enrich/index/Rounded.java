package org.tensionwire.enrich.index;

/** Numbers as they are published. */
final class Rounded {
  private Rounded() {}

  /** To a hundredth: values of the index. */
  static double index(double value) {
    return Math.round(value * 1e2) / 1e2;
  }

  /** To a ten thousandth: weights. What is less counts nothing. */
  static double fine(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  /** To a millionth: shares. */
  static double share(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
