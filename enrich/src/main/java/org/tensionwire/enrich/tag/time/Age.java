package org.tensionwire.enrich.tag.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;

/** Tells whether words near an act put it into the past of the story: a year, "since May". */
public final class Age {
  private static final int OLD_DAYS = 60;
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12));

  private static final Set<String> NOUN_YEAR =
      Set.of("the", "a", "that", "this", "its", "their", "landmark");

  private final @Nullable LocalDate published;
  private final int year;

  /** {@code latestYear}: the latest year the text names, for stories without a date; 0 for none. */
  public Age(@Nullable LocalDate published, int latestYear) {
    this.published = published;
    this.year = published != null ? published.getYear() : latestYear;
  }

  /** Whether a past year, a past month or "since" with a month stands among the tokens. */
  public boolean old(Reading reading, int from, int to) {
    Tokens tokens = reading.tokens();
    for (int i = Math.max(0, from); i < to; i++) {
      if (tokens.kind(i) == Tokens.NUMBER && pastYear(tokens, i, from)) {
        return true;
      }
      if (tokens.isWord(i) && tokens.capital(i) && pastMonth(tokens, i, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean pastYear(Tokens tokens, int i, int from) {
    int value = fourDigits(tokens, i);
    if (value < 1900 || year == 0 || value >= year) {
      return false;
    }
    boolean recent = published != null && value == year - 1 && published.getMonthValue() <= 2;
    boolean monthBefore = i > from && dated(tokens, i);
    return !(recent && monthBefore) && !names(tokens, i);
  }

  /** "the 2015 nuclear deal": the year belongs to a noun, not to an act. */
  private static boolean names(Tokens tokens, int i) {
    boolean word = i + 1 < tokens.count() && tokens.isWord(i + 1) && !tokens.capital(i + 1);
    return word && i > 0 && tokens.isWord(i - 1) && NOUN_YEAR.contains(Fold.of(tokens.raw(i - 1)));
  }

  /** "Dec. 31, 2019": a full date speaks for itself. */
  private static boolean dated(Tokens tokens, int i) {
    return i >= 2 && tokens.kind(i - 1) == Tokens.COMMA
        || i >= 1 && MONTHS.containsKey(Fold.of(tokens.raw(i - 1)));
  }

  private boolean pastMonth(Tokens tokens, int i, int to) {
    Integer month = MONTHS.get(Fold.of(tokens.raw(i)));
    if (month == null || published == null || i == 0) {
      return false;
    }
    String before = Fold.of(tokens.raw(i - 1));
    boolean introduced =
        before.equals("in")
            || before.equals("since")
            || before.equals("last")
            || before.equals("early")
            || before.equals("late")
            || before.equals("mid");
    if (!introduced) {
      return false;
    }
    if (before.equals("since")) {
      return true;
    }
    int named = i + 1 < to ? fourDigits(tokens, i + 1) : -1;
    int of = named > 1900 ? named : month > published.getMonthValue() ? year - 1 : year;
    LocalDate end = LocalDate.of(of, month, 28);
    return end.isBefore(published.minusDays(OLD_DAYS));
  }

  /** A year at a token, or -1. */
  public static int fourDigits(Tokens tokens, int i) {
    if (tokens.kind(i) != Tokens.NUMBER || tokens.end(i) - tokens.start(i) != 4) {
      return -1;
    }
    int value = 0;
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      char c = tokens.text().charAt(at);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value >= 1900 && value < 2100 ? value : -1;
  }
}
