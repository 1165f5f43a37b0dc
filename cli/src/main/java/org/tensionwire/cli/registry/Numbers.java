package org.tensionwire.cli.registry;

import java.util.Optional;

/** Numbers in request paths. */
final class Numbers {
  private Numbers() {}

  static Optional<Integer> positive(String text) {
    try {
      int number = Integer.parseInt(text);
      return number > 0 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
