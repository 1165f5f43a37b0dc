package org.tensionwire.enrich.tag.toll;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;

/** Finds how many people a sentence says were killed or injured. Troop numbers do not count. */
public final class Tolls {
  private static final Set<String> KILLED =
      Set.of("killed", "killing", "kill", "kills", "dead", "died", "deaths", "lives");
  private static final Set<String> HURT =
      Set.of("wounded", "wounding", "injured", "injuring", "injures", "wounds", "hurt", "injuries");
  private static final Set<String> PEOPLE =
      Set.of(
          "people",
          "person",
          "soldiers",
          "soldier",
          "troops",
          "fighters",
          "militiamen",
          "members",
          "others",
          "contractor",
          "contractors",
          "civilians",
          "americans",
          "iranians",
          "iraqis",
          "militants",
          "men",
          "passengers",
          "dead",
          "killed",
          "wounded",
          "injured",
          "casualties",
          "personnel",
          "servicemen",
          "sailors",
          "guards",
          "lives",
          "deaths",
          "aboard",
          "service",
          "american",
          "iranian",
          "iraqi",
          "officers",
          "commanders");
  private static final int AFTER = 8;
  private static final int BEFORE = 9;

  private Tolls() {}

  public static Toll in(Sentence sentence) {
    Reading reading = sentence.reading();
    Tokens tokens = reading.tokens();
    Integer killed = null;
    Integer max = null;
    Integer hurt = null;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      String word = Fold.of(tokens.raw(i));
      if (KILLED.contains(word)) {
        Integer number = near(sentence, i, HURT);
        killed = killed == null ? number : killed;
        max = max == null ? range(sentence, i, killed) : max;
      } else if (HURT.contains(word)) {
        hurt = hurt == null ? near(sentence, i, KILLED) : hurt;
      } else if (word.equals("casualties")
          && i > sentence.from()
          && Fold.of(tokens.raw(i - 1)).equals("no")) {
        killed = 0;
      }
    }
    return killed == null && hurt == null ? Toll.NONE : new Toll(killed, max, hurt);
  }

  private static @Nullable Integer near(Sentence sentence, int at, Set<String> other) {
    Tokens tokens = sentence.reading().tokens();
    for (int i = at + 1; i < Math.min(sentence.to(), at + AFTER); i++) {
      if (stops(tokens, i) || other.contains(Fold.of(tokens.raw(i)))) {
        break;
      }
      Integer number = people(sentence, i);
      if (number == null && i == at + 1 && bare(sentence, i)) {
        number = Numbers.at(tokens, i);
      }
      if (number != null) {
        return number;
      }
    }
    boolean joined = at > sentence.from() && Fold.of(tokens.raw(at - 1)).equals("and");
    for (int i = at - 1; !joined && i >= Math.max(sentence.from(), at - BEFORE); i--) {
      if (tokens.kind(i) == Tokens.SEMICOLON || other.contains(Fold.of(tokens.raw(i)))) {
        break;
      }
      Integer number = people(sentence, i);
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** "wounded eleven.": a number that stands for people by itself. */
  private static boolean bare(Sentence sentence, int i) {
    Tokens tokens = sentence.reading().tokens();
    boolean ends = i + 1 >= sentence.to() || !tokens.isWord(i + 1);
    return ends && Numbers.at(tokens, i) > 0;
  }

  private static @Nullable Integer range(Sentence sentence, int at, @Nullable Integer low) {
    Tokens tokens = sentence.reading().tokens();
    for (int i = at + 1; low != null && i + 2 < Math.min(sentence.to(), at + AFTER); i++) {
      boolean joined = Set.of("to", "and", "or").contains(Fold.of(tokens.raw(i + 1)));
      if (joined && Numbers.at(tokens, i) == low && Numbers.at(tokens, i + 2) > low) {
        return Numbers.at(tokens, i + 2);
      }
    }
    return null;
  }

  private static boolean stops(Tokens tokens, int i) {
    return tokens.kind(i) == Tokens.SEMICOLON || tokens.kind(i) == Tokens.STOP;
  }

  /** A number that counts people: a noun of people stands soon after it. */
  private static @Nullable Integer people(Sentence sentence, int i) {
    Tokens tokens = sentence.reading().tokens();
    int number = Numbers.at(tokens, i);
    if (number < 0 || number >= 1900 && number < 2100) {
      return null;
    }
    if (i > 0 && tokens.kind(i - 1) == Tokens.WORD && month(tokens.raw(i - 1))) {
      return null;
    }
    for (int k = i + 1; k < Math.min(sentence.to(), i + 6); k++) {
      String word = Fold.of(tokens.raw(k));
      if (PEOPLE.contains(word) || KILLED.contains(word)) {
        return number;
      }
      if (tokens.kind(k) != Tokens.WORD) {
        return null;
      }
    }
    return null;
  }

  private static boolean month(String raw) {
    return Set.of(
            "Jan",
            "Feb",
            "March",
            "April",
            "May",
            "June",
            "July",
            "Aug",
            "Sept",
            "Oct",
            "Nov",
            "Dec",
            "January",
            "February",
            "August",
            "September",
            "October",
            "November",
            "December")
        .contains(raw);
  }
}
