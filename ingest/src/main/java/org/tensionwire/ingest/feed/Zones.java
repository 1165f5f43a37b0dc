package org.tensionwire.ingest.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Zones that feeds name: RFC 822's including its letters, customary abbreviations, the time zone
 * database. An abbreviation that several regions share means the one where the feed's language is
 * spoken.
 */
final class Zones {
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC?)?\\s?([+-])\\s?(?:0(?=[0-9]{2}:))?([0-9]{1,2}):?([0-9]{2})?");

  private static final Map<String, Integer> MINUTES =
      table(
          "Z 0 UT 0 UTC 0 GMT 0 WET 0 WEST 60 BST 60 CET 60 MET 60 MEZ 60 CEST 120 MEST 120 MESZ 120"
              + " EET 120 EEST 180 IDT 180 MSK 180 MSD 240 TRT 180 EAT 180 CAT 120 SAST 120 WAT 60"
              + " IRST 210 IRDT 270 GST 240 AZT 240 AFT 270 PKT 300 IST 330 NPT 345 WIB 420 ICT 420"
              + " SGT 480 MYT 480 HKT 480 PHT 480 AWST 480 JST 540 KST 540 ACST 570 ACDT 630 AEST 600"
              + " AEDT 660 NZST 720 NZDT 780 BRT -180 ART -180 CLT -240 NST -210 NDT -150 AST -240"
              + " ADT -180 AT -240 EDT -240 EST -300 CDT -300 CST -360 MDT -360 MST"
              + " -420 PDT -420 PST -480 AKST -540 AKDT -480 HST -600 HDT -540"
              + " A -60 B -120 C -180 D -240 E -300 F -360 G -420 H -480 I -540 K -600 L -660 M -720"
              + " N 60 O 120 P 180 Q 240 R 300 S 360 T 420 U 480 V 540 W 600 X 660 Y 720");

  /** Whether summer time holds depends on the day. */
  private static final Map<String, String> OF_THE_DAY =
      Map.of(
          "ET", "America/New_York",
          "CT", "America/Chicago",
          "MT", "America/Denver",
          "PT", "America/Los_Angeles");

  private static final Map<String, Integer> BY_LANGUAGE =
      table("ar AST 180 ku AST 180 fa IST 210 he IST 120 ga IST 60 zh CST 480");

  private Zones() {}

  static boolean isZone(String name) {
    return zone(name, null) != null;
  }

  /**
   * @param language as a BCP 47 tag
   * @return null where {@code name} is no zone that is known
   */
  static @Nullable ZoneId zone(String name, @Nullable String language) {
    String folded = name.toUpperCase(Locale.ROOT);
    Integer minutes = language == null ? null : BY_LANGUAGE.get(primary(language) + " " + folded);
    minutes = minutes != null ? minutes : MINUTES.get(folded);
    if (minutes != null) {
      return ZoneOffset.ofTotalSeconds(minutes * 60);
    }
    if (OF_THE_DAY.containsKey(folded)) {
      return ZoneId.of(OF_THE_DAY.get(folded));
    }
    Matcher offset = OFFSET.matcher(folded);
    if (offset.matches()) {
      return numeric(offset);
    }
    return name.indexOf('/') > 0 ? region(name) : null;
  }

  private static String primary(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private static @Nullable ZoneId region(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable ZoneOffset numeric(Matcher offset) {
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    int total = hours * 60 + minutes;
    return minutes > 59 || total > 18 * 60
        ? null
        : ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * total);
  }

  /** Names, each followed by its minutes; a small initial begins a name of two words. */
  private static Map<String, Integer> table(String source) {
    Map<String, Integer> table = new HashMap<>();
    String[] words = source.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      String name = words[i];
      if (Character.isLowerCase(name.charAt(0))) {
        name = name + " " + words[++i];
      }
      table.put(name, Integer.parseInt(words[i + 1]));
    }
    return Map.copyOf(table);
  }
}
