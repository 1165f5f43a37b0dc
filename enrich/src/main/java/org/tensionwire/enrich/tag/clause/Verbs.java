package org.tensionwire.enrich.tag.clause;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** Which words of a sentence can be the verb of a clause, as far as their form tells. */
final class Verbs {
  static final int NONE = 0;

  /** Certainly has a subject. */
  static final int FINITE = 1;

  /** "fired": has a subject, or is a participle. */
  static final int PAST = 2;

  static final int GERUND = 3;

  static final int FORM = 3;

  /** Beside the form: tells of words rather than of deeds. */
  static final int SPEECH = 4;

  private static final Set<String> SPEECHES = Set.of("ACCUSE", "THREATEN", "REJECT", "REQUEST");

  /** Words of saying that are nouns as well. */
  private static final Set<String> NOUNS =
      Set.of(
          "state",
          "states",
          "report",
          "reports",
          "claim",
          "claims",
          "charge",
          "charges",
          "note",
          "notes",
          "tweet",
          "tweets",
          "mention",
          "mentions");

  private static final int AUXILIARY = Grammar.MODAL | Grammar.BE | Grammar.HAVE | Grammar.DO;
  private static final int CHAIN = 4;

  private Verbs() {}

  /** What each token can be, in the low bits of {@code into}. */
  static void mark(Sentence sentence, List<TriggerHit> hits, long report, int[] into) {
    Reading reading = sentence.reading();
    int hit = 0;
    int party = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      while (party < sentence.parties().size() && sentence.parties().get(party).to() <= i) {
        party++;
      }
      boolean name = party < sentence.parties().size() && sentence.parties().get(party).from() <= i;
      while (hit < hits.size() && hits.get(hit).from() < i) {
        hit++;
      }
      TriggerHit here = hit < hits.size() && hits.get(hit).from() == i ? hits.get(hit) : null;
      into[i - sentence.from()] =
          name || !reading.tokens().isWord(i) || nominal(sentence, i)
              ? NONE
              : form(sentence, here, i, report);
    }
    for (int i = sentence.to() - 1; i > sentence.from(); i--) {
      if (into[i - sentence.from()] != NONE && chained(sentence, i)) {
        into[i - sentence.from()] = NONE;
      }
    }
  }

  private static int form(Sentence sentence, @Nullable TriggerHit hit, int i, long report) {
    Reading reading = sentence.reading();
    if (auxiliary(reading, i)) {
      return ends(reading.tokens(), i, "ing") ? GERUND : FINITE;
    }
    if (hit != null && hit.form().verb()) {
      return base(hit) && afterBare(sentence, i) ? NONE : form(hit);
    }
    if (ends(reading.tokens(), i, "ing")) {
      return reading.has(i, report) || reading.tokens().word(i) == 0 ? GERUND : NONE;
    }
    if (reading.is(i, Grammar.VERB) || reading.has(i, report) && !noun(sentence, i)) {
      return FINITE;
    }
    boolean capital = reading.tokens().capital(i) && !sentence.title();
    return !capital && regularPast(reading.tokens(), i) ? PAST : NONE;
  }

  private static boolean base(TriggerHit hit) {
    return hit.form().inflection() == TriggerForm.BASE;
  }

  /** "the American charge": after a nationality stands its noun. */
  private static boolean afterBare(Sentence sentence, int i) {
    for (Party party : sentence.parties()) {
      if (party.to() == i) {
        return party.bare();
      }
    }
    return false;
  }

  private static boolean auxiliary(Reading reading, int i) {
    boolean month = reading.tokens().capital(i) && reading.word(i).equals("may");
    return reading.is(i, AUXILIARY) && !month;
  }

  /** "state media", "reports of": a noun, unless someone stands before it. */
  private static boolean noun(Sentence sentence, int i) {
    String word = sentence.reading().word(i);
    if (!NOUNS.contains(word)
        || i > sentence.from() && sentence.reading().is(i - 1, Grammar.PRONOUN)) {
      return false;
    }
    for (Party party : sentence.parties()) {
      if (party.to() == i) {
        return party.bare();
      }
    }
    return true;
  }

  private static int form(TriggerHit hit) {
    int speech = SPEECHES.contains(hit.form().trigger().type()) ? SPEECH : 0;
    return speech | form(hit.form().inflection());
  }

  private static int form(int inflection) {
    if ((inflection & TriggerForm.GERUND) != 0) {
      return GERUND;
    }
    if ((inflection & TriggerForm.PARTICIPLE) != 0) {
      return PAST;
    }
    return FINITE;
  }

  /** "the alleged plot", "of enriched fuel", "Iran-backed": no verb stands there. */
  private static boolean nominal(Sentence sentence, int i) {
    Reading reading = sentence.reading();
    if (reading.tokens().glued(i)) {
      return true;
    }
    if (i == sentence.from()) {
      return false;
    }
    boolean that = reading.is(i - 1, Grammar.THAT);
    boolean led = reading.is(i - 1, Grammar.DETERMINER | Grammar.PREPOSITION) && !that;
    boolean possessed = reading.tokens().kind(i - 1) == Tokens.POSSESSIVE;
    return (led || possessed) && !ends(reading.tokens(), i, "ing");
  }

  /** "has since been hit", "to hit": the group begins before this word, or has no subject. */
  private static boolean chained(Sentence sentence, int i) {
    Reading reading = sentence.reading();
    for (int k = i - 1; k >= Math.max(sentence.from(), i - CHAIN); k--) {
      if (auxiliary(reading, k) || reading.is(k, Grammar.TO)) {
        return true;
      }
      boolean adverb =
          reading.tokens().kind(k) == Tokens.QUOTE
              || reading.tokens().isWord(k) && ends(reading.tokens(), k, "ly");
      if (!adverb && !reading.is(k, Grammar.ADVERB)) {
        return false;
      }
    }
    return false;
  }

  private static boolean regularPast(Tokens tokens, int i) {
    return tokens.end(i) - tokens.start(i) > 4 && ends(tokens, i, "ed");
  }

  static boolean ends(Tokens tokens, int i, String ending) {
    return tokens.text().startsWith(ending, tokens.end(i) - ending.length())
        && tokens.end(i) - tokens.start(i) > ending.length();
  }
}
