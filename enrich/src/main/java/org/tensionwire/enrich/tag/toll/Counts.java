package org.tensionwire.enrich.tag.toll;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.Dates;

/** Reads numbers of people: "at least 25 fighters", "two to four soldiers", "dozens". */
final class Counts {
  private static final Set<String> JOINS = Set.of("to", "or");
  private static final Set<String> NO_PERSON =
      Set.of(
          "days",
          "day",
          "hours",
          "hour",
          "weeks",
          "week",
          "months",
          "month",
          "years",
          "year",
          "minutes",
          "minute",
          "rockets",
          "rocket",
          "missiles",
          "missile",
          "drones",
          "drone",
          "strikes",
          "strike",
          "attacks",
          "attack",
          "bases",
          "base",
          "sites",
          "site",
          "vehicles",
          "vehicle",
          "ships",
          "ship",
          "tankers",
          "tanker",
          "kilometers",
          "kilometres",
          "miles",
          "percent",
          "dollars",
          "countries",
          "cities",
          "buildings",
          "houses",
          "homes",
          "aircraft",
          "places",
          "raids",
          "explosions",
          "bombs",
          "times",
          "thirds",
          "villages",
          "camps");
  private static final Set<String> PERSON =
      Set.of(
          "contractor",
          "soldier",
          "commander",
          "general",
          "leader",
          "officer",
          "official",
          "sailor",
          "marine",
          "civilian",
          "woman",
          "man",
          "child",
          "girl",
          "boy",
          "policeman",
          "scientist",
          "diplomat",
          "journalist",
          "guard",
          "fighter",
          "militant",
          "militiaman",
          "citizen",
          "national",
          "pilot",
          "person",
          "serviceman",
          "member",
          "worker",
          "student",
          "engineer",
          "driver",
          "bystander",
          "adviser",
          "protester",
          "demonstrator",
          "interpreter",
          "resident",
          "teenager",
          "american",
          "iranian",
          "iraqi",
          "briton",
          "syrian",
          "farmer",
          "translator",
          "crewman",
          "seaman",
          "airman",
          "aide",
          "cleric");

  private final Tokens tokens;
  private final int to;

  Counts(Tokens tokens, int to) {
    this.tokens = tokens;
    this.to = to;
  }

  /**
   * A count whose words end before token {@code to}.
   *
   * @param person whether it is no number but one person who is pointed to
   */
  record Count(int min, @Nullable Integer max, int from, int to, boolean person) {
    static Count of(int number, int from, int to) {
      return new Count(number, null, from, to, false);
    }

    static Count person(int from, int to) {
      return new Count(1, null, from, to, true);
    }
  }

  /** The count that begins at a token, or null; the noun of people is not part of it. */
  @Nullable Count at(int i) {
    String word = folded(i);
    switch (word) {
      case "dozens":
        return Count.of(24, i, i + 1);
      case "scores":
        return Count.of(40, i, i + 1);
      case "hundreds":
        return Count.of(200, i, i + 1);
      case "a":
        return folded(i + 1).equals("dozen") ? Count.of(12, i, i + 2) : null;
      default:
        break;
    }
    int number = number(i);
    if (number < 0) {
      return null;
    }
    int end = after(i);
    if (JOINS.contains(folded(end))
        || folded(end).equals("and") && folded(i - 1).equals("between")) {
      int high = number(end + 1);
      if (high > number) {
        return new Count(number, high, i, after(end + 1), false);
      }
    }
    return Count.of(number, i, end);
  }

  /** Whether the words after a count can be people: no other thing is counted. */
  boolean people(Count count) {
    for (int i = count.to(); i < Math.min(to, count.to() + 4) && tokens.isWord(i); i++) {
      if (NO_PERSON.contains(folded(i))) {
        return false;
      }
    }
    return !month(count.from() - 1) && !month(count.to());
  }

  /** "an American contractor", "its top commander": where one person's words end, or -1. */
  int one(int i) {
    boolean article = Set.of("a", "an", "one", "its", "the", "another").contains(folded(i));
    for (int k = i + 1; article && k < Math.min(to, i + 7); k++) {
      if (PERSON.contains(folded(k)) && !tokens.glued(k + 1 < to ? k + 1 : k) && !noun(k + 1)) {
        return k + 1;
      }
      boolean passes =
          tokens.isWord(k) && !Set.of("of", "and", "in", "by", "who").contains(folded(k));
      if (!passes) {
        return -1;
      }
    }
    return -1;
  }

  private boolean noun(int i) {
    return PERSON.contains(folded(i));
  }

  private int number(int i) {
    if (i >= to || !tokens.isWord(i) && !tokens.isNumber(i)) {
      return -1;
    }
    int value = Numbers.at(tokens, i);
    boolean year = tokens.isNumber(i) && value >= 1900 && value < 2100 && folded(i).length() == 4;
    return year || i + 1 < to && tokens.isNumber(i + 1) && tokens.glued(i + 1) ? -1 : value;
  }

  /** Where the words of a number end that begins at a token. */
  private int after(int i) {
    int end = i + 1;
    if (end < to && tokens.glued(end) && Numbers.at(tokens, end) > 0) {
      end++;
    }
    return folded(end).equals("dozen") ? end + 1 : end;
  }

  private boolean month(int i) {
    return i >= 0 && i < to && tokens.isWord(i) && Dates.names(tokens.raw(i));
  }

  private String folded(int i) {
    return i >= 0 && i < to && (tokens.isWord(i) || tokens.isNumber(i))
        ? Fold.of(tokens.raw(i))
        : "";
  }
}
