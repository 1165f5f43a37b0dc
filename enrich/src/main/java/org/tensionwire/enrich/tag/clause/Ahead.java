package org.tensionwire.enrich.tag.clause;

import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** What comes next in a sentence, seen a few words ahead. */
final class Ahead {
  private static final int FAR = 12;
  private static final int SPEAKER = 9;

  final Sentence sentence;
  final Reading reading;
  final int[] marks;
  private final long report;

  Ahead(Sentence sentence, int[] marks, long report) {
    this.sentence = sentence;
    this.reading = sentence.reading();
    this.marks = marks;
    this.report = report;
  }

  int verb(int i) {
    return i < sentence.from() || i >= sentence.to()
        ? Verbs.NONE
        : marks[i - sentence.from()] & Verbs.FORM;
  }

  boolean finite(int i) {
    int verb = verb(i);
    return verb == Verbs.FINITE || verb == Verbs.PAST;
  }

  boolean gerund(int i) {
    return verb(i) == Verbs.GERUND;
  }

  boolean is(int i, int bits) {
    return i >= sentence.from() && i < sentence.to() && reading.is(i, bits);
  }

  boolean kind(int i, byte kind) {
    return i >= sentence.from() && i < sentence.to() && reading.tokens().kind(i) == kind;
  }

  boolean says(int i) {
    return i >= sentence.from() && i < sentence.to() && reading.has(i, report);
  }

  /** Whether it tells of words rather than of deeds. */
  boolean speech(int i) {
    return says(i) || (marks[i - sentence.from()] & Verbs.SPEECH) != 0;
  }

  String word(int i) {
    return i < sentence.from() || i >= sentence.to() ? "" : reading.word(i);
  }

  /** Skips "also", "then", "later" and the like. */
  int skipAdverbs(int i) {
    int at = i;
    while (at < sentence.to()
        && at < i + 3
        && (reading.is(at, Grammar.ADVERB) && !finite(at)
            || reading.tokens().isWord(at) && Verbs.ends(reading.tokens(), at, "ly"))) {
      at++;
    }
    return at;
  }

  /** The next verb with a subject before a comma or a conjunction, or -1. */
  int finiteAhead(int i) {
    for (int k = i; k < Math.min(sentence.to(), i + FAR); k++) {
      if (finite(k)) {
        return k;
      }
      if (k > i && breaks(k)) {
        return -1;
      }
    }
    return -1;
  }

  /** The same, but stepping over one aside between commas: "Iran, its ally, said". */
  int finiteBehindAside(int i) {
    int near = finiteAhead(i);
    if (near >= 0) {
      return near;
    }
    int opening = next(i, Tokens.COMMA);
    int closing = opening < 0 ? -1 : next(opening + 1, Tokens.COMMA);
    return closing >= 0 && finite(closing + 1) ? closing + 1 : -1;
  }

  private int next(int i, byte kind) {
    for (int k = i; k < Math.min(sentence.to(), i + FAR); k++) {
      if (kind(k, kind)) {
        return k;
      }
    }
    return -1;
  }

  /** "striking" after a comma, but not "including". */
  boolean participle(int i) {
    boolean ing =
        kind(i, Tokens.WORD)
            && Verbs.ends(reading.tokens(), i, "ing")
            && !reading.tokens().capital(i);
    return gerund(i) || ing && !reading.is(i, Grammar.PREPOSITION);
  }

  /** "Two days after", "And just hours after": nothing but how long. */
  boolean timeOnly(int start, int end) {
    return start >= end || is(end - 1, Grammar.TIME) || is(end - 1, Grammar.ADVERB | Grammar.AND);
  }

  private boolean breaks(int k) {
    byte kind = reading.tokens().kind(k);
    boolean mark =
        kind == Tokens.COMMA
            || kind == Tokens.SEMICOLON
            || kind == Tokens.COLON
            || kind == Tokens.DASH
            || kind == Tokens.CLOSE;
    return mark || reading.is(k, Grammar.AND | Grammar.RELATIVE | Grammar.THAT | Grammar.TEMPORAL);
  }

  /** "officials said", "said the minister", "according to": who says it, and no more. */
  boolean attribution(int i) {
    if (word(i).equals("according")) {
      return true;
    }
    for (int k = i; k < Math.min(sentence.to(), i + SPEAKER); k++) {
      if (finite(k)) {
        return says(k) && !goesOn(k + 1);
      }
      if (k > i && breaks(k)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a verb of saying is followed by what is said. */
  private boolean goesOn(int i) {
    return is(i, Grammar.THAT) || finiteAhead(i) >= 0;
  }

  /** The closing quotation mark, or the sentence's end. */
  int quoteEnd(int i) {
    int k = i + 1;
    while (k < sentence.to() && !kind(k, Tokens.QUOTE)) {
      k++;
    }
    return k;
  }

  /** Whether words between quotation marks are a clause and no mere phrase. */
  boolean clause(int i, int end) {
    for (int k = i + 1; k < end && end - i > 4; k++) {
      if (finite(k)) {
        return true;
      }
    }
    return false;
  }

  boolean later(int i, byte kind) {
    for (int k = i; k < sentence.to(); k++) {
      if (kind(k, kind)) {
        return true;
      }
    }
    return false;
  }
}
