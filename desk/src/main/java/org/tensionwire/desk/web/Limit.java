package org.tensionwire.desk.web;

import org.jspecify.annotations.Nullable;

/** The parameter {@code limit} of a query. */
sealed interface Limit {
  int DEFAULT = 100;
  int LARGEST = 1_000;

  /** So many are asked for. */
  record Of(int count) implements Limit {}

  /** The query cannot be answered, and why. */
  record Refused(String code, String detail) implements Limit {}

  /**
   * @param query raw query of the address; null where it has none
   */
  static Limit parse(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return new Of(DEFAULT);
    }
    String[] parts = query.split("=", 2);
    if (!parts[0].equals("limit") || query.contains("&")) {
      return new Refused("unknown_parameter", "the only parameter is limit, once");
    }
    return number(parts.length == 2 ? parts[1] : "");
  }

  private static Limit number(String text) {
    int count = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    return count >= 1 && count <= LARGEST
        ? new Of(count)
        : new Refused("bad_limit", "limit is a whole number from 1 to " + LARGEST);
  }
}
