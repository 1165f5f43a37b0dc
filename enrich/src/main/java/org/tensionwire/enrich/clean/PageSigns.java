package org.tensionwire.enrich.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of signs by which pages are told that stand in a story's place. Immutable. */
final class PageSigns {
  private static final PageSigns SHIPPED = shipped();

  /** Where a sign is looked for; the file says how. */
  enum Where {
    TITLE,
    TEXT,
    MARK,
    HOST,
    PATH
  }

  private final Map<PageKind, Map<Where, List<String>>> signs = new EnumMap<>(PageKind.class);

  private PageSigns() {}

  static PageSigns get() {
    return SHIPPED;
  }

  /** The signs as they are compared: words as {@link Wordline}s, the others as written. */
  List<String> of(PageKind kind, Where where) {
    return signs.getOrDefault(kind, Map.of()).getOrDefault(where, List.of());
  }

  /**
   * @throws IllegalArgumentException naming the line that is no sign
   */
  static PageSigns read(List<String> lines) {
    PageSigns table = new PageSigns();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        table.add(line, i + 1);
      }
    }
    return table;
  }

  private void add(String line, int number) {
    String[] parts = line.split(" ", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("line " + number + ": kind, place and sign expected");
    }
    try {
      PageKind kind = PageKind.valueOf(parts[0].toUpperCase(Locale.ROOT));
      Where where = Where.valueOf(parts[1].toUpperCase(Locale.ROOT));
      boolean words = where == Where.TITLE || where == Where.TEXT;
      signs
          .computeIfAbsent(kind, key -> new EnumMap<>(Where.class))
          .computeIfAbsent(where, key -> new ArrayList<>())
          .add(words ? Wordline.of(parts[2]) : parts[2]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + number + ": no such kind or place", e);
    }
  }

  private static PageSigns shipped() {
    try (InputStream in = PageSigns.class.getResourceAsStream("page-signs.txt")) {
      if (in == null) {
        throw new IllegalStateException("page-signs.txt is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
