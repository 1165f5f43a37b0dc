package org.tensionwire.enrich.tag.act;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseKind;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** Finds who stands as the subject of a clause. */
final class Heads {
  private static final double PLAIN = 0.05;
  private static final double MEMBER = 0.45;
  private static final double PREPOSED = 1.3;
  private static final double LATER = 0.1;
  private static final double STRANGER = 0.3;
  private static final double UNFIT = 1.2;
  private static final int NEAR = 4;

  /** "a commander of the Guards", "a spokesman for the ministry": speaks and acts for it. */
  private static final Set<String> MEMBERSHIP = Set.of("of", "for", "from");

  private Heads() {}

  /** Whoever the verb of a clause says did it; nobody where the clause names no party. */
  static Found subject(Sentence sentence, Clauses clauses, Clause clause, @Nullable Party not) {
    Clause parent = clause.parent();
    if (parent == null) {
      return region(sentence, clauses, clause, not);
    }
    return switch (clause.kind()) {
      case COORDINATE -> subject(sentence, clauses, parent, not).dearer(0.05);
      case PARTICIPLE -> participle(sentence, clauses, clause, parent, not);
      case RELATIVE -> {
        boolean own = clause.verb() > clause.start() + 1;
        Found inside = own ? region(sentence, clauses, clause, not) : Found.NONE;
        yield inside.party() == null ? antecedent(sentence, clause.start(), not) : inside;
      }
      default -> {
        Found own = region(sentence, clauses, clause, not);
        yield own.party() == null ? pronoun(sentence, clauses, clause, not) : own;
      }
    };
  }

  private static Found participle(
      Sentence sentence, Clauses clauses, Clause clause, Clause parent, @Nullable Party not) {
    Tokens tokens = sentence.reading().tokens();
    boolean apart = clause.start() > sentence.from() && !tokens.isWord(clause.start() - 1);
    Found near = apart ? Found.NONE : antecedent(sentence, clause.start(), not);
    return near.party() == null ? subject(sentence, clauses, parent, not).dearer(0.1) : near;
  }

  /** Whom "who", "that" or a participle right after a noun stands for. */
  static Found antecedent(Sentence sentence, int start, @Nullable Party not) {
    Reading reading = sentence.reading();
    int at = start - 1;
    while (at > sentence.from()
        && (reading.tokens().kind(at) == Tokens.COMMA || reading.is(at, Grammar.PREPOSITION))) {
      at--;
    }
    Found best = Found.NONE;
    for (Party party : sentence.parties()) {
      int gap = at + 1 - party.to();
      if (gap >= 0 && gap <= NEAR && party != not) {
        double cost =
            PLAIN + gap * Reach.PER_TOKEN * 2 + (party.site() ? Reach.SITE : 0) + foreign(party);
        if (cost <= best.cost()) {
          best = new Found(party, cost);
        }
      }
    }
    return best;
  }

  private static Found region(
      Sentence sentence, Clauses clauses, Clause clause, @Nullable Party not) {
    int end = clause.hasVerb() ? clause.verb() : sentence.to();
    int start = afterPhrase(sentence, clauses, clause, end);
    Found best = Found.NONE;
    int seen = 0;
    for (Party party : sentence.parties()) {
      boolean inside = party.from() >= start && party.to() <= end && party != not;
      if (inside && clauses.at(party.from()) == clause) {
        double cost = cost(sentence, party, clause) + LATER * seen++ + foreign(party);
        if (cost < best.cost() && cost < UNFIT) {
          best = new Found(party, cost);
        }
      }
    }
    return best;
  }

  /** "In the wake of the raid, the president": where the subject can begin. */
  private static int afterPhrase(Sentence sentence, Clauses clauses, Clause clause, int end) {
    Reading reading = sentence.reading();
    int start = clause.start();
    while (start < end && !reading.tokens().isWord(start)) {
      start++;
    }
    boolean phrase = start < end && reading.is(start, Grammar.PREPOSITION);
    if (!phrase || clause.kind() == ClauseKind.TEMPORAL) {
      return start;
    }
    for (int i = start; i < end; i++) {
      if (reading.tokens().kind(i) == Tokens.COMMA && clauses.at(i) == clause) {
        return i;
      }
    }
    return start;
  }

  private static double cost(Sentence sentence, Party party, Clause clause) {
    String preposition = Reach.preposition(sentence, party, clause.start());
    double cost = PLAIN;
    if (clause.kind() == ClauseKind.TEMPORAL && governs(sentence, party, clause)) {
      cost += 0;
    } else if (!preposition.isEmpty()) {
      cost += MEMBERSHIP.contains(preposition) ? MEMBER : PREPOSED;
    }
    cost += party.bare() ? 0.2 : 0;
    cost += party.site() ? Reach.SITE : 0;
    return cost;
  }

  /** Of those that act together, one of the three sides counts. */
  private static double foreign(Party party) {
    return Sides.one(party.side()) ? 0 : STRANGER;
  }

  /** "after Iran fired": the word that begins the clause is no preposition of its subject. */
  private static boolean governs(Sentence sentence, Party party, Clause clause) {
    for (int i = clause.start() + 1; i < party.from(); i++) {
      if (sentence.reading().is(i, Grammar.PREPOSITION)) {
        return false;
      }
    }
    return true;
  }

  /** "its forces", "his administration": whose they are, in the clause around. */
  private static Found pronoun(
      Sentence sentence, Clauses clauses, Clause clause, @Nullable Party not) {
    Reading reading = sentence.reading();
    int end = clause.hasVerb() ? clause.verb() : clause.start();
    for (int i = clause.start(); i < Math.min(end, clause.start() + NEAR); i++) {
      if (reading.is(i, Grammar.POSSESSIVE_PRONOUN)) {
        return owner(sentence, i, not);
      }
    }
    return Found.NONE;
  }

  /** Whom "his" or "its" stands for: the nearest before it that may be meant. */
  static Found owner(Sentence sentence, int at, @Nullable Party not) {
    String word = sentence.reading().word(at);
    boolean person = word.equals("his") || word.equals("her");
    Found best = Found.NONE;
    for (Party party : sentence.parties()) {
      boolean fits = !person || party.person() || !party.site() && best.party() == null;
      if (party.to() <= at && fits && !party.site() && party != not) {
        best = new Found(party, 0.4);
      }
    }
    return best;
  }

  /** Whether a clause says that someone acts whom the pack does not know. */
  static boolean stranger(Sentence sentence, Clauses clauses, Clause clause) {
    if (!clause.hasVerb()) {
      return false;
    }
    for (int i = clause.start(); i < clause.verb(); i++) {
      boolean counts =
          sentence.reading().tokens().isWord(i)
              && clauses.at(i) == clause
              && !sentence
                  .reading()
                  .is(i, Grammar.AND | Grammar.ADVERB | Grammar.SUBORDINATE | Grammar.TEMPORAL);
      if (counts) {
        return true;
      }
    }
    return false;
  }
}
