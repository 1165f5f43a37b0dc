package org.tensionwire.ingest.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day written with the month as a word, in any usual order. */
record WordedDate(int year, int month, int day) {

  /** Null where the words hold no single month, day and year. */
  static @Nullable WordedDate parse(String text) {
    int month = 0;
    List<String> numbers = new ArrayList<>();
    for (String token : text.split("[\\s,/.-]+")) {
      if (token.matches("[0-9]{1,2}(st|nd|rd|th)?|[0-9]{4}")) {
        numbers.add(token.replaceAll("\\D", ""));
      } else if (token.matches(".*[0-9].*")) {
        return null;
      } else if (!token.isEmpty()) {
        Integer named = Months.number(token);
        if (named != null && month != 0 && named != month) {
          return null;
        }
        month = named == null ? month : named;
      }
    }
    return month == 0 || numbers.size() != 2 ? null : of(month, numbers.get(0), numbers.get(1));
  }

  private static WordedDate of(int month, String first, String second) {
    return first.length() == 4
        ? new WordedDate(Integer.parseInt(first), month, Integer.parseInt(second))
        : new WordedDate(year(second), month, Integer.parseInt(first));
  }

  /** Two digits mean 1970 to 2069. */
  private static int year(String digits) {
    int number = Integer.parseInt(digits);
    return digits.length() == 4 ? number : number + (number < 70 ? 2000 : 1900);
  }

  LocalDateTime atStartOfDay() {
    return LocalDate.of(year, month, day).atStartOfDay();
  }
}
