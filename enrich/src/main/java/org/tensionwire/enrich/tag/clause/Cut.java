package org.tensionwire.enrich.tag.clause;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** One walk over a sentence. Not thread-safe; lives for one sentence. */
final class Cut {
  private final Ahead ahead;
  private final int from;
  private final int to;
  private final int[] of;
  private final List<Clause> clauses = new ArrayList<>(6);
  private Clause current;
  private int comma = -1;
  private int quoteEnd = -1;

  Cut(Ahead ahead) {
    this.ahead = ahead;
    from = ahead.sentence.from();
    to = ahead.sentence.to();
    of = new int[to - from];
    current = new Clause(0, ClauseKind.MAIN, null, from);
    clauses.add(current);
  }

  Clauses run() {
    for (int i = from; i < to; i++) {
      switch (ahead.reading.tokens().kind(i)) {
        case Tokens.QUOTE -> quote(i);
        case Tokens.COMMA -> comma(i);
        case Tokens.SEMICOLON -> open(ClauseKind.MAIN, null, i + 1);
        case Tokens.COLON -> colon(i);
        case Tokens.DASH -> dash(i);
        case Tokens.OPEN -> open(ClauseKind.ASIDE, current, i);
        case Tokens.CLOSE -> leave(ClauseKind.ASIDE);
        case Tokens.WORD -> word(i);
        default -> {}
      }
      of[i - from] = current.number();
    }
    return new Clauses(from, of, clauses);
  }

  private void open(ClauseKind kind, @Nullable Clause parent, int start) {
    current = new Clause(clauses.size(), kind, parent, start);
    clauses.add(current);
  }

  /** Goes back to what the nearest clause of a kind hangs on. */
  private boolean leave(ClauseKind kind) {
    for (Clause clause = current; clause != null; clause = clause.parent()) {
      if (clause.kind() == kind && clause.parent() != null) {
        current = clause.parent();
        return true;
      }
    }
    return false;
  }

  private void quote(int i) {
    if (quoteEnd == i) {
      leave(ClauseKind.QUOTE);
      quoteEnd = -1;
    } else if (quoteEnd < 0) {
      quoteEnd = ahead.quoteEnd(i);
      if (ahead.clause(i, quoteEnd)) {
        open(ClauseKind.QUOTE, current, i);
      }
    }
  }

  private void colon(int i) {
    if (!current.hasVerb() && current.parent() == null || ahead.sentence.title()) {
      current.kind(ClauseKind.ATTRIBUTION);
    }
    open(ClauseKind.MAIN, null, i + 1);
  }

  private void dash(int i) {
    if (leave(ClauseKind.ASIDE)) {
      return;
    }
    if (ahead.later(i + 1, Tokens.DASH)) {
      open(ClauseKind.ASIDE, current, i);
    } else {
      open(ClauseKind.MAIN, null, i + 1);
    }
  }

  private void comma(int i) {
    comma = i;
    if (ahead.is(i + 1, Grammar.RELATIVE) || ahead.is(i + 2, Grammar.RELATIVE)) {
      return;
    }
    int next = ahead.skipAdverbs(i + 1);
    boolean bare = current.kind() == ClauseKind.MAIN && !current.hasVerb();
    if (!bare && ahead.attribution(next)) {
      Clause waiting = waiting();
      if (waiting == null) {
        open(ClauseKind.ATTRIBUTION, outer(), i + 1);
        return;
      }
    }
    if (current.kind() == ClauseKind.ATTRIBUTION) {
      Clause parent = current.parent();
      current = parent == null ? current : parent;
    }
    if (ahead.participle(next) && waiting() == null) {
      open(ClauseKind.PARTICIPLE, shut(), next);
      current.verb(next);
      return;
    }
    Clause waiting = waiting();
    if (waiting != null && complete(current)) {
      current = waiting;
    } else if (ahead.is(i + 1, Grammar.AND) && ahead.finiteBehindAside(i + 2) >= 0) {
      current = shut();
    }
  }

  /** Whether a clause may end at a comma: it has its verb, or may do without one. */
  private static boolean complete(Clause clause) {
    return clause.hasVerb()
        || switch (clause.kind()) {
          case TEMPORAL, CONDITIONAL, SUBORDINATE, PARTICIPLE -> true;
          default -> false;
        };
  }

  /** The nearest clause around this one that still lacks its verb. */
  private @Nullable Clause waiting() {
    for (Clause clause = current.parent(); clause != null; clause = clause.parent()) {
      if (!clause.hasVerb() && clause.kind() != ClauseKind.PARTICIPLE) {
        return clause;
      }
    }
    return null;
  }

  /** What remains when the clauses that a comma can end are ended. */
  private Clause shut() {
    Clause clause = current;
    while (clause.parent() != null
        && (clause.kind() == ClauseKind.RELATIVE
            || clause.kind() == ClauseKind.PARTICIPLE
            || clause.kind() == ClauseKind.TEMPORAL
            || clause.kind() == ClauseKind.SUBORDINATE)) {
      clause = clause.parent();
    }
    return clause;
  }

  private Clause outer() {
    Clause clause = current;
    while (clause.parent() != null && clause.kind() != ClauseKind.QUOTE) {
      clause = clause.parent();
    }
    return clause;
  }

  private void word(int i) {
    if (ahead.is(i, Grammar.RELATIVE)) {
      open(ClauseKind.RELATIVE, current, i);
    } else if (ahead.is(i, Grammar.THAT)) {
      that(i);
    } else if (ahead.is(i, Grammar.TEMPORAL) && temporal(i)) {
      open(ClauseKind.TEMPORAL, anchor(), i);
    } else if (ahead.is(i, Grammar.CONDITIONAL)) {
      open(ClauseKind.CONDITIONAL, anchor(), i);
    } else if (ahead.is(i, Grammar.SUBORDINATE)
        && !ahead.is(i, Grammar.TEMPORAL)
        && !ahead.word(i).equals("than")) {
      open(ClauseKind.SUBORDINATE, anchor(), i);
    } else if (ahead.is(i, Grammar.AND)) {
      and(i);
    } else if (ahead.finite(i)) {
      verb(i);
    }
  }

  /** Where a clause that begins here hangs: not on a phrase that only tells when. */
  private Clause anchor() {
    Clause parent = current.parent();
    boolean phrase = current.kind() == ClauseKind.TEMPORAL && !current.hasVerb();
    return phrase && parent != null ? parent : current;
  }

  private boolean temporal(int i) {
    String word = ahead.word(i);
    if (word.equals("after") || word.equals("following") || word.equals("amid")) {
      return !word.equals("following") || !ahead.is(i - 1, Grammar.DETERMINER);
    }
    if (word.equals("since") && ahead.is(i - 1, Grammar.HAVE)) {
      return false;
    }
    boolean verb = ahead.finiteAhead(i + 1) >= 0 || ahead.gerund(i + 1);
    if (word.equals("as")) {
      boolean role = ahead.is(i + 1, Grammar.DETERMINER) && ahead.kind(i - 1, Tokens.WORD);
      return verb && !ahead.gerund(i + 1) && (!role || ahead.finite(i + 3) || ahead.finite(i + 4));
    }
    return verb || word.equals("since");
  }

  private void that(int i) {
    boolean subject = ahead.finite(i + 1);
    boolean noun = ahead.verb(i - 1) == Verbs.NONE && ahead.kind(i - 1, Tokens.WORD);
    boolean governed = ahead.is(i - 1, Grammar.PREPOSITION | Grammar.AND | Grammar.DETERMINER);
    if (governed && !subject || i == from) {
      return;
    }
    boolean said = current.hasVerb() && i - current.verb() <= 5 && ahead.says(current.verb());
    if (subject && noun) {
      open(ClauseKind.RELATIVE, current, i);
    } else if (said || ahead.finiteAhead(i + 1) >= 0) {
      open(ClauseKind.COMPLEMENT, current, i);
    }
  }

  private void and(int i) {
    int next = ahead.skipAdverbs(i + 1);
    if (ahead.finite(next)) {
      if (current.hasVerb()) {
        open(ClauseKind.COORDINATE, ahead.speech(next) ? speaking() : current, i);
      }
      return;
    }
    boolean joint = ahead.says(current.verb()) && !ahead.kind(i - 1, Tokens.COMMA);
    if (current.hasVerb() && !joint && ahead.finiteBehindAside(i + 1) > i + 1) {
      Clause whole = current.kind() == ClauseKind.COORDINATE ? joined(current) : current;
      open(whole.kind(), whole.parent(), i);
    }
  }

  /** "said it had hit the base and vowed more": a word of speech joins the one that speaks. */
  private Clause speaking() {
    for (Clause clause = current; clause != null; clause = clause.parent()) {
      if (clause.hasVerb() && ahead.speech(clause.verb())) {
        return clause;
      }
    }
    return current;
  }

  private static Clause joined(Clause clause) {
    Clause whole = clause;
    while (whole.kind() == ClauseKind.COORDINATE && whole.parent() != null) {
      whole = whole.parent();
    }
    return whole;
  }

  private void verb(int i) {
    if (!current.hasVerb()) {
      Clause waiting = waiting();
      boolean phrase = current.kind() == ClauseKind.TEMPORAL && waiting != null;
      if (phrase && !ahead.timeOnly(waiting.start(), current.start())) {
        current = waiting;
      } else if (ahead.verb(i) == Verbs.PAST && reduced(i)) {
        open(ClauseKind.PARTICIPLE, current, i);
      }
      current.verb(i);
      return;
    }
    if (i - current.verb() <= 1) {
      return;
    }
    Clause waiting = waiting();
    if (waiting != null) {
      current = waiting;
      current.verb(i);
    } else if (comma > current.verb() && ahead.verb(i) == Verbs.FINITE) {
      fresh(ClauseKind.MAIN, null, comma + 1, i);
    } else if (ahead.verb(i) == Verbs.PAST && !ahead.says(current.verb())) {
      open(ClauseKind.PARTICIPLE, current, i);
      current.verb(i);
    } else {
      fresh(ClauseKind.COMPLEMENT, current, Math.min(i, said(current.verb() + 1)), i);
    }
  }

  /** "missiles fired by the group struck": a participle, since a verb follows without a join. */
  private boolean reduced(int i) {
    boolean phrase = ahead.is(i + 1, Grammar.PREPOSITION) && !ahead.is(i + 1, Grammar.TEMPORAL);
    return phrase && i > from && ahead.finiteAhead(i + 1) >= 0;
  }

  /** A clause whose verb shows that it began a few words ago. */
  private void fresh(ClauseKind kind, @Nullable Clause parent, int start, int verb) {
    Clause before = current;
    open(kind, parent, start);
    for (int i = start; i < verb; i++) {
      if (of[i - from] == before.number()) {
        of[i - from] = current.number();
      }
    }
    current.verb(verb);
  }

  /** Where what is said begins: after "said on Sunday", "said in a statement". */
  private int said(int after) {
    int at = ahead.skipAdverbs(after);
    if (ahead.kind(at, Tokens.WORD) && ahead.is(at, Grammar.PREPOSITION)) {
      at += ahead.is(at + 1, Grammar.DETERMINER) ? 3 : 2;
    }
    return at;
  }
}
