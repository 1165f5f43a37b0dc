package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.Basis;
import org.tensionwire.enrich.tag.time.DateFound;

/**
 * Chooses the day of an act among those that its sentence names: that of its own clause, the
 * nearest first. An act that is only reported on a day takes that day as one of report.
 */
final class ActDates {
  /** Types that are done by saying so: the day of the saying is theirs. */
  private static final Set<String> SPEECH =
      Set.of(
          "ACCUSE",
          "THREATEN",
          "REJECT",
          "REQUEST",
          "SUPPORT",
          "CONSULT",
          "AGREE",
          "CONCEDE",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "COOPERATE");

  private static final Set<String> AHEAD = Set.of("will", "would");
  private static final Set<String> EARLY_LATE = Set.of("early", "late", "earlier", "later");
  private static final double PER_TOKEN = 0.03;
  private static final double COARSE = 0.5;
  private static final double TOO_FAR = 4;
  private static final int SAID_REACH = 10;

  private final long report;
  private final DayOwners owners;

  ActDates(CompiledPack pack) {
    report = pack.classes().mask("report");
    owners = new DayOwners(pack);
  }

  static boolean spoken(String type) {
    return SPEECH.contains(type);
  }

  @Nullable DateFound of(
      Link link,
      List<TriggerHit> hits,
      List<DateFound> dates,
      Status status,
      @Nullable LocalDate published) {
    DateFound best = null;
    double least = TOO_FAR;
    for (DateFound date : dates) {
      DateFound own = owned(link, hits, date, status, published);
      double cost = own == null ? TOO_FAR : cost(link, own) + (own.firm() ? 0 : 1);
      if (owners.owns(link.sentence(), date, link.hit())) {
        cost = 0;
      }
      if (cost < least) {
        best = own;
        least = cost;
      }
    }
    return best;
  }

  /** The date as this act may take it: as its own day, as one of report, or not at all. */
  private @Nullable DateFound owned(
      Link link,
      List<TriggerHit> hits,
      DateFound date,
      Status status,
      @Nullable LocalDate published) {
    if (owners.another(link.sentence(), date, hits, link.hit())
        || owners.later(link, date, hits)
        || date.forward() && !reaches(link, date)) {
      return null;
    }
    boolean future = published != null && date.date().isAfter(published);
    if (status == Status.PLANNED && planned(link, date)) {
      return date.basis() == Basis.WEEKDAY && !future && !date.date().equals(published)
          ? date.coming()
          : date.reported();
    }
    if (future && status != Status.PLANNED) {
      return null;
    }
    if (published != null && date.date().isBefore(published) && ahead(link, date)) {
      return date.coming();
    }
    if (date.forward()) {
      return date;
    }
    boolean spoken = spoken(link.trigger().type());
    boolean told = said(link, date) || Bounds.reports(clause(link, date), clause(link));
    boolean apart = bounds(link, date) >= Bounds.APART;
    if (told ? !spoken : apart) {
      return date.day() ? date.reported() : null;
    }
    return date;
  }

  /** "two days after a raid killed ...": dates what follows, up to a comma. */
  private static boolean reaches(Link link, DateFound date) {
    Tokens tokens = link.sentence().reading().tokens();
    for (int i = date.to(); i < link.hit().from(); i++) {
      if (tokens.kind(i) == Tokens.COMMA) {
        return false;
      }
    }
    return link.hit().from() >= date.to();
  }

  /** "will meet on Friday": the day that something is planned for, not that of the plan. */
  private boolean planned(Link link, DateFound date) {
    return date.from() >= link.hit().to() && !said(link, date);
  }

  /** "the talks on Sunday would be held in ...": the Sunday to come. */
  private static boolean ahead(Link link, DateFound date) {
    int at = Math.max(link.hit().to(), date.to());
    Reading reading = link.sentence().reading();
    boolean modal =
        at + 1 < link.sentence().to()
            && (AHEAD.contains(reading.word(at)) && !reading.is(at + 1, Grammar.HAVE));
    return modal && !link.hit().form().verb() && date.basis() == Basis.WEEKDAY;
  }

  private static double cost(Link link, DateFound date) {
    int gap =
        date.from() >= link.hit().to()
            ? date.from() - link.hit().to()
            : initial(link.sentence(), date) ? 0 : link.hit().from() - date.to() + 1;
    double bounds = date.forward() ? 0 : bounds(link, date);
    return gap * PER_TOKEN + bounds + (date.day() ? 0 : COARSE);
  }

  private static double bounds(Link link, DateFound date) {
    return Bounds.between(clause(link, date), clause(link));
  }

  private static Clause clause(Link link) {
    return link.clauses().at(link.hit().from());
  }

  private static Clause clause(Link link, DateFound date) {
    return link.clauses().at(date.to() - 1);
  }

  /** Whether a day opens the sentence: "On Friday, ...", "Late on Friday ...". */
  private static boolean initial(Sentence sentence, DateFound date) {
    for (int i = sentence.from(); i < date.from(); i++) {
      boolean light =
          !sentence.reading().tokens().isWord(i)
              || sentence.reading().is(i, Grammar.PREPOSITION | Grammar.DETERMINER)
              || EARLY_LATE.contains(Fold.of(sentence.reading().tokens().raw(i)));
      if (!light) {
        return false;
      }
    }
    return true;
  }

  /** Whether a verb of saying has the day: "told reporters in Baghdad on Friday", "Friday said". */
  private boolean said(Link link, DateFound date) {
    Reading reading = link.sentence().reading();
    TriggerHit hit = link.hit();
    for (int i = date.to(); i < Math.min(link.sentence().to(), date.to() + 2); i++) {
      if (reading.has(i, report)) {
        return true;
      }
    }
    int floor = Math.max(link.sentence().from(), date.from() - SAID_REACH);
    for (int i = date.from() - 1; i >= floor; i--) {
      if (i < hit.to() && i >= hit.from() || reading.tokens().kind(i) == Tokens.SEMICOLON) {
        return false;
      }
      if (reading.has(i, report)) {
        return true;
      }
    }
    return false;
  }
}
