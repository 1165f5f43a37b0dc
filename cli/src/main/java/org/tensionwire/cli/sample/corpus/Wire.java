package org.tensionwire.cli.sample.corpus;

import java.util.Locale;

/**
 * Enum constants as the YAML files write them: lower case, with the separator that the enum chose.
 */
final class Wire {
  private Wire() {}

  static <E extends Enum<E>> E read(Class<E> type, String text, char separator) {
    String name = text.replace(separator, '_').toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no such " + type.getSimpleName() + ": " + text);
  }
}
