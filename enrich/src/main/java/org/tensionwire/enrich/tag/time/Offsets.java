package org.tensionwire.enrich.tag.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads times that count from another act's day: "a day earlier", "two days after ...", "the same
 * night".
 */
final class Offsets {
  private static final Set<String> DAY = Set.of("day", "days", "night", "evening", "morning");
  private static final Set<String> HOURS =
      Set.of("hour", "hours", "minute", "minutes", "moments", "shortly", "soon", "immediately");

  private final Words words;

  Offsets(Words words) {
    this.words = words;
  }

  /**
   * A distance in days between two acts.
   *
   * @param forward whether it dates what follows it rather than the act it stands with
   */
  record Offset(int days, int from, int to, boolean forward) {
    DateFound of(LocalDate anchor) {
      return new DateFound(anchor.plusDays(days), Grain.DAY, Basis.RELATIVE, from, to, forward);
    }
  }

  @Nullable Offset at(int i) {
    String word = words.at(i);
    return switch (word) {
      case "earlier", "later", "afterward", "afterwards" -> beside(i, word.equals("earlier"));
      case "after", "before" -> between(i, word.equals("after"));
      case "same" -> DAY.contains(words.at(i + 1)) ? new Offset(0, i, i + 2, false) : null;
      case "next", "following" ->
          words.at(i - 1).equals("the") && DAY.contains(words.at(i + 1))
              ? new Offset(1, i, i + 2, false)
              : null;
      default -> null;
    };
  }

  /** "two days earlier". */
  private @Nullable Offset beside(int i, boolean back) {
    int days = days(i - 1);
    if (words.at(i - 1).equals("earlier") || days < 0 || words.at(i + 1).equals("this")) {
      return null;
    }
    int from = HOURS.contains(words.at(i - 1)) ? i - 1 : i - 2;
    return new Offset(back ? -days : days, from, i + 1, false);
  }

  /**
   * "two days after X": X lies two days back. "the day before", with nothing after it: so does it.
   */
  private @Nullable Offset between(int i, boolean after) {
    int days = days(i - 1);
    if (days < 0) {
      return null;
    }
    int from = HOURS.contains(words.at(i - 1)) ? i - 1 : i - 2;
    boolean alone = words.at(i + 1).isEmpty() || words.at(i + 1).equals("and");
    if (alone) {
      return new Offset(after ? days : -days, from, i + 1, false);
    }
    return new Offset(after ? -days : days, from, i + 1, true);
  }

  /** The days that end at a token: "two days" is 2, "hours" is 0; -1 where it is no such thing. */
  private int days(int i) {
    if (HOURS.contains(words.at(i))) {
      return 0;
    }
    boolean week = words.at(i).equals("week") || words.at(i).equals("weeks");
    if (!week && !words.at(i).equals("day") && !words.at(i).equals("days")) {
      return -1;
    }
    int count = CalendarWords.number(words.at(i - 1));
    return count < 0 ? -1 : week ? count * 7 : count;
  }
}
