package org.tensionwire.ingest.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of query parameters that name no document; its file says who sets each. */
final class TrackingParameters {
  private static final TrackingParameters TABLE = new TrackingParameters();
  private static final String EVERYWHERE = "*";

  /** Hosts by name, or by name and value. */
  private final Map<String, List<String>> exact = new HashMap<>();

  private final Map<String, List<String>> prefixes = new HashMap<>();

  private TrackingParameters() {
    for (String[] row : Table.rows("tracking-parameters.txt")) {
      boolean open = row[0].endsWith("*");
      String name = open ? row[0].substring(0, row[0].length() - 1) : row[0];
      (open ? prefixes : exact)
          .computeIfAbsent(name, key -> new ArrayList<>())
          .addAll(List.of(row[1].split(",")));
    }
  }

  /**
   * @param pair a parameter as it stands in the query, with its value if it has one
   */
  static boolean contains(String host, String pair) {
    String all = pair.toLowerCase(Locale.ROOT);
    int equals = all.indexOf('=');
    String name = equals < 0 ? all : all.substring(0, equals);
    return isAt(host, TABLE.exact.get(name))
        || isAt(host, TABLE.exact.get(all))
        || TABLE.prefixes.entrySet().stream()
            .anyMatch(prefix -> name.startsWith(prefix.getKey()) && isAt(host, prefix.getValue()));
  }

  private static boolean isAt(String host, @Nullable List<String> hosts) {
    return hosts != null
        && hosts.stream()
            .anyMatch(at -> at.equals(EVERYWHERE) || host.equals(at) || host.endsWith("." + at));
  }
}
