package org.tensionwire.ingest.item;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The table of query parameters that name no document; its file says who sets each. */
final class TrackingParameters {
  private static final TrackingParameters TABLE = load("tracking-parameters.txt");

  private final Set<String> exact = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  private TrackingParameters(List<String> names) {
    for (String name : names) {
      boolean open = name.endsWith("*");
      (open ? prefixes : exact).add(open ? name.substring(0, name.length() - 1) : name);
    }
  }

  static boolean contains(String parameter) {
    String name = parameter.toLowerCase(Locale.ROOT);
    return TABLE.exact.contains(name) || TABLE.prefixes.stream().anyMatch(name::startsWith);
  }

  private static TrackingParameters load(String resource) {
    try (InputStream in = TrackingParameters.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new TrackingParameters(
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.strip().split("\\s+")[0])
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
