package org.tensionwire.ingest.feed;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Offsets of the zones that feeds name; RFC 822's first, then customary ones. */
final class Zones {
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC?)?\\s*([+-])([0-9]{1,2}):?([0-9]{2})?");
  private static final Map<String, Integer> MINUTES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("BST", 60),
          Map.entry("WEST", 60),
          Map.entry("CET", 60),
          Map.entry("MET", 60),
          Map.entry("CEST", 120),
          Map.entry("MEST", 120),
          Map.entry("EET", 120),
          Map.entry("IDT", 180),
          Map.entry("EEST", 180),
          Map.entry("MSK", 180),
          Map.entry("AST", -240),
          Map.entry("IRST", 210),
          Map.entry("GST", 240),
          Map.entry("PKT", 300),
          Map.entry("SGT", 480),
          Map.entry("HKT", 480),
          Map.entry("JST", 540),
          Map.entry("KST", 540),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660),
          Map.entry("ADT", -180),
          Map.entry("EDT", -240),
          Map.entry("EST", -300),
          Map.entry("ET", -300),
          Map.entry("CDT", -300),
          Map.entry("CST", -360),
          Map.entry("CT", -360),
          Map.entry("MDT", -360),
          Map.entry("MST", -420),
          Map.entry("MT", -420),
          Map.entry("PDT", -420),
          Map.entry("PST", -480),
          Map.entry("PT", -480));

  private Zones() {}

  /** Null where {@code name} is no zone that is known. */
  static @Nullable ZoneOffset offset(String name) {
    String folded = name.toUpperCase(Locale.ROOT);
    Integer minutes = MINUTES.get(folded);
    if (minutes != null) {
      return ZoneOffset.ofTotalSeconds(minutes * 60);
    }
    Matcher offset = OFFSET.matcher(folded);
    return offset.matches() ? numeric(offset) : null;
  }

  private static ZoneOffset numeric(Matcher offset) {
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    int sign = offset.group(1).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }
}
