package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.Basis;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.time.Dateline;
import org.tensionwire.enrich.tag.time.Dates;

/**
 * The day that the lead of a story names: also that of a headline without a day, and of what the
 * text then calls "the attack" or "those sanctions", as far as it tells. One per story.
 */
public final class LeadDay {
  private static final int LEAD = 2;
  private static final int NEAR = 8;
  private static final int PLAN_REACH = 4;
  private static final Set<String> POINTED =
      Set.of("ASSAULT", "SANCTION", "CONSULT", "MOBILIZE", "RETREAT", "COERCE");
  private static final Set<String> POINTS = Set.of("the", "this", "those", "these", "their");

  private @Nullable DateFound day;
  private @Nullable Sentence told;
  private int first = -1;

  /**
   * Learns from a sentence of the text, and gives its day to acts without one.
   *
   * @param acts the story's acts, changed in place
   * @param own how many of them come before the sentence's own
   */
  void hear(List<Act> acts, int own, Sentence sentence, @Nullable LocalDate published) {
    first = first < 0 ? sentence.index() : first;
    if (day == null && sentence.index() - first < LEAD) {
      day = of(sentence, published);
      told = day == null ? null : sentence;
      headed(acts, own, sentence, published);
      for (int i = 0; day != null && i < own; i++) {
        if (acts.get(i).sentence().title()) {
          give(acts, i);
        }
      }
    }
    for (int i = own; i < acts.size(); i++) {
      if (sentence.index() - first <= NEAR && pointed(acts.get(i))) {
        give(acts, i);
      }
    }
  }

  /**
   * What a headline says that somebody said is of the day of the dateline, where no other is told.
   */
  private void headed(List<Act> acts, int own, Sentence sentence, @Nullable LocalDate published) {
    DateFound head = day == null ? head(sentence, published) : null;
    for (int i = 0; head != null && i < own; i++) {
      Act act = acts.get(i);
      boolean stated = act.sentence().title() && Places.stated(act.type()) && !act.old();
      if (stated && act.date() == null) {
        acts.set(i, act.with(act.facts().on(head.reported(), sentence)));
      }
    }
  }

  private static @Nullable DateFound head(Sentence sentence, @Nullable LocalDate published) {
    Reading reading = sentence.reading();
    int end = Dateline.end(reading.tokens(), sentence.from(), sentence.to());
    List<DateFound> dates =
        end <= sentence.from() + 1
            ? List.of()
            : Dates.in(reading, sentence.from(), end - 1, published, null);
    return dates.isEmpty() || !dates.get(0).day() || !past(dates.get(0), published)
        ? null
        : dates.get(0);
  }

  private void give(List<Act> acts, int i) {
    Act act = acts.get(i);
    DateFound lead = day;
    Sentence by = told;
    if (lead != null && by != null && act.date() == null && !act.old()) {
      acts.set(i, act.with(act.facts().on(lead.reported(), by)));
    }
  }

  /** The first day that a sentence tells of, and that lies behind it; null where none does. */
  static @Nullable DateFound of(Sentence sentence, @Nullable LocalDate published) {
    Reading reading = sentence.reading();
    for (DateFound date : Dates.in(reading, sentence.from(), sentence.to(), published, null)) {
      boolean plain = date.day() && !date.forward() && !DayOwners.attributive(sentence, date);
      if (plain && past(date, published) && !planned(sentence, date)) {
        return date;
      }
    }
    return null;
  }

  private static boolean past(DateFound date, @Nullable LocalDate published) {
    return published != null && !date.date().isAfter(published);
  }

  /** "would vote on Thursday": the Thursday to come. */
  private static boolean planned(Sentence sentence, DateFound date) {
    Reading reading = sentence.reading();
    int floor = Math.max(sentence.from(), date.from() - PLAN_REACH);
    for (int i = date.from() - 1; i >= floor && date.basis() == Basis.WEEKDAY; i--) {
      if (reading.tokens().kind(i) == Tokens.COMMA) {
        return false;
      }
      if (reading.is(i, Grammar.MODAL)) {
        return true;
      }
    }
    return false;
  }

  /** "the attack", "those sanctions": what has been told before. */
  private static boolean pointed(Act act) {
    Reading reading = act.sentence().reading();
    int hit = act.link().hit().from();
    return POINTED.contains(act.type())
        && hit > act.sentence().from()
        && POINTS.contains(reading.word(hit - 1));
  }
}
