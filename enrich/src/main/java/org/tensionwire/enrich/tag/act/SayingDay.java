package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.DateFound;

/**
 * Tells on which day somebody spoke: "told reporters on Friday", "On Friday, the minister said".
 */
final class SayingDay {
  private static final int REACH = 9;
  private static final int BEFORE = 2;

  private final long report;

  SayingDay(CompiledPack pack) {
    report = pack.classes().mask("report");
  }

  boolean speaks(Sentence sentence) {
    return sentence.reading().any(sentence.from(), sentence.to(), report)
        || LaterWords.statement(sentence) >= 0;
  }

  /** The day of the first word of saying that has one, or null. */
  @Nullable DateFound of(Sentence sentence, List<DateFound> dates, @Nullable LocalDate published) {
    for (DateFound date : dates) {
      boolean past = published != null && !date.date().isAfter(published);
      boolean plain = date.day() && !date.forward() && !DayOwners.attributive(sentence, date);
      if (past && plain && said(sentence, date)) {
        return date;
      }
    }
    return null;
  }

  private boolean said(Sentence sentence, DateFound date) {
    Reading reading = sentence.reading();
    for (int i = date.to(); i < Math.min(sentence.to(), date.to() + BEFORE); i++) {
      if (reading.has(i, report)) {
        return true;
      }
    }
    if (LaterWords.statesAt(sentence, date.from())) {
      return true;
    }
    if (date.from() <= sentence.from() + 2 && reading.tokens().kind(date.to()) == Tokens.COMMA) {
      return true;
    }
    for (int i = date.from() - 1; i >= Math.max(sentence.from(), date.from() - REACH); i--) {
      if (reading.has(i, report)) {
        return i + 1 == date.from() || beside(reading, i + 1);
      }
      if (parts(reading, i)) {
        return false;
      }
    }
    return false;
  }

  /** "said on", "said in a statement on", "told reporters on": not yet what is said. */
  private boolean beside(Reading reading, int next) {
    boolean told = reading.word(next - 1).equals("told") || reading.word(next - 1).equals("tells");
    boolean phrase = reading.is(next, Grammar.PREPOSITION | Grammar.TO | Grammar.ADVERB);
    return told || phrase || !reading.is(next, ~0) && !reading.tokens().capital(next);
  }

  private static boolean parts(Reading reading, int i) {
    byte kind = reading.tokens().kind(i);
    return kind == Tokens.SEMICOLON
        || kind == Tokens.QUOTE
        || kind == Tokens.COMMA
        || reading.is(i, Grammar.THAT | Grammar.BE | Grammar.HAVE | Grammar.MODAL | Grammar.VERB);
  }
}
