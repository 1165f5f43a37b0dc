package org.tensionwire.enrich.tag.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.text.WordSet;

/**
 * Finds the times that a sentence names: in English, and weekdays in French, Arabic and Persian. A
 * bare weekday is the latest one, the day of publication included.
 */
public final class Dates {
  /** Where a time can begin, or be told from. */
  private static final WordSet SIGNS = signs();

  private Dates() {}

  /**
   * The times in order.
   *
   * @param published null leaves relative times out
   * @param anchor the day of what was told of last, for "a day earlier"; null where none was
   */
  public static List<DateFound> in(
      Reading reading,
      int from,
      int to,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor) {
    Tokens tokens = reading.tokens();
    Words words = new Words(tokens, from, to);
    CalendarDates calendar = new CalendarDates(tokens, words, to, published);
    RelativeDates relative =
        published == null ? null : new RelativeDates(tokens, words, to, published);
    Offsets offsets = new Offsets(words);
    List<DateFound> found = new ArrayList<>();
    List<Offsets.Offset> open = new ArrayList<>();
    for (int i = Dateline.end(tokens, from, to); i < to; i++) {
      if (!sign(tokens, i)) {
        continue;
      }
      DateFound date = calendar.at(i);
      if (date == null && relative != null) {
        date = relative.at(i);
      }
      if (date != null) {
        add(found, date, tokens);
        i = date.to() - 1;
      } else {
        Offsets.Offset offset = offsets.at(i);
        if (offset != null) {
          open.add(offset);
        }
      }
    }
    for (Offsets.Offset offset : open) {
      LocalDate base = base(found, offset, anchor);
      if (base != null) {
        found.add(offset.of(base));
      }
    }
    if (!open.isEmpty()) {
      found.sort(Comparator.comparingInt(DateFound::from));
    }
    return found;
  }

  /** Whether a word with a capital is a weekday or a month. */
  public static boolean names(String word) {
    String folded = Fold.of(word);
    return CalendarWords.weekday(folded) != null || CalendarWords.month(folded) != null;
  }

  private static boolean sign(Tokens tokens, int i) {
    char first = tokens.text().charAt(tokens.start(i));
    return Character.isDigit(first) || tokens.isWord(i) && SIGNS.has(tokens, i);
  }

  private static WordSet signs() {
    List<String> signs = new ArrayList<>(CalendarWords.names());
    signs.addAll(
        List.of(
            ("yesterday hier today tonight overnight tomorrow last past previous this current"
                    + " weekend ago earlier later afterward afterwards after before same next"
                    + " following")
                .split(" ")));
    return new WordSet(signs);
  }

  /** "Friday, Jan. 3" is one day: the calendar decides. */
  private static void add(List<DateFound> found, DateFound date, Tokens tokens) {
    DateFound last = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean one =
        last != null
            && last.basis() == Basis.WEEKDAY
            && date.basis() == Basis.DATE
            && date.day()
            && (last.to() == date.from()
                || last.to() + 1 == date.from() && tokens.kind(last.to()) == Tokens.COMMA);
    if (one) {
      found.set(found.size() - 1, DateFound.day(date.date(), Basis.DATE, last.from(), date.to()));
    } else {
      found.add(date);
    }
  }

  /** The day that an offset counts from: the nearest of its sentence, else what went before. */
  private static @Nullable LocalDate base(
      List<DateFound> found, Offsets.Offset offset, @Nullable LocalDate anchor) {
    LocalDate base = null;
    for (DateFound date : found) {
      if (date.day() && (date.from() < offset.from() || base == null)) {
        base = date.date();
      }
    }
    return base == null ? anchor : base;
  }
}
