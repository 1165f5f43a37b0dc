package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Trigger;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** Reads the words before a trigger: negated, hypothetical, planned, called for, alleged. */
final class Statuses {
  private static final int WINDOW = 6;
  private static final int ALLEGED_WINDOW = 10;
  private static final Set<String> SPEECH =
      Set.of("ACCUSE", "THREATEN", "REJECT", "REQUEST", "SUPPORT", "CONCEDE");

  private static final Set<String> UNDONE = Set.of("SANCTION", "ASSAULT", "COERCE", "MOBILIZE");
  private static final Set<String> HELD =
      Set.of("CONSULT", "SANCTION", "AGREE", "CONCEDE", "RETREAT");
  private static final Set<String> HOLDERS =
      Set.of("REJECT", "CONCEDE", "RETREAT", "THREATEN", "REQUEST");
  private static final int OBJECT_GAP = 4;
  private static final int WISH_GAP = 10;
  private static final int CALL_GAP = 3;

  private final long negated;
  private final long planned;
  private final long called;
  private final long alleged;
  private final long denied;
  private final long begun;
  private final long undone;
  private final long idiom;
  private final Supposed supposed;
  private final Trace trace;

  Statuses(CompiledPack pack, Trace trace) {
    this.trace = trace;
    negated = pack.classes().mask("negated");
    supposed = new Supposed(pack);
    planned = pack.classes().mask("planned");
    called = pack.classes().mask("called");
    alleged = pack.classes().mask("alleged");
    denied = pack.classes().mask("denied");
    idiom = pack.classes().mask("idiom");
    undone = pack.classes().mask("undone");
    begun = pack.classes().mask("begun");
  }

  /** Null where the text does not say that it happened or shall happen. */
  @Nullable Status of(Link link, List<TriggerHit> hits) {
    Reading reading = link.sentence().reading();
    TriggerHit hit = link.hit();
    int from = start(link, WINDOW);
    if (negated(reading, from, hit.from())) {
      return none(hit, Drop.NEGATED);
    }
    if (Supposed.asked(link.sentence(), hit)) {
      return none(hit, Drop.QUESTION);
    }
    if (link.trigger().speaker() || reading.has(hit.from(), negated) && !hit.form().verb()) {
      return Status.DONE;
    }
    TriggerHit ruler = ruler(link, hits);
    if (ruler != null) {
      Status ruled = ruled(ruler.form().trigger(), link.trigger().type());
      return ruled == null ? none(hit, Drop.RULED) : ruled;
    }
    TriggerHit holder = holder(link, hits);
    if (holder != null) {
      boolean wish = holder.form().trigger().type().equals("REQUEST");
      return wish ? Status.CALLED_FOR : none(hit, Drop.RULED);
    }
    if (supposed.before(reading, from, hit.from())
        || supposed.after(reading, hit, link.sentence().to())) {
      return none(hit, Drop.HYPOTHETICAL);
    }
    if (takenBack(link, hits) || ended(link, from)) {
      return none(hit, Drop.TAKEN_BACK);
    }
    boolean infinitive =
        hit.form().verb()
            && hit.from() > link.sentence().from()
            && reading.is(hit.from() - 1, Grammar.TO);
    if (infinitive && !reading.any(from, hit.from(), planned | called | begun)) {
      boolean headline =
          link.sentence().title() && link.actor() != null && link.actor().to() == hit.from() - 1;
      return headline ? Status.PLANNED : none(hit, Drop.INFINITIVE);
    }
    boolean speech = SPEECH.contains(link.trigger().type());
    boolean noun = link.trigger().type().equals("ASSAULT") && !hit.form().verb();
    int near = noun ? Math.max(from, hit.from() - CALL_GAP) : from;
    if (reading.any(near, hit.from(), called)) {
      return speech ? none(hit, Drop.CALLED_FOR) : Status.CALLED_FOR;
    }
    if (reading.any(from, hit.from(), planned)) {
      return link.trigger().type().equals("ASSAULT") ? none(hit, Drop.PLANNED) : Status.PLANNED;
    }
    if (!speech && reading.any(start(link, ALLEGED_WINDOW), hit.from(), denied)) {
      return Status.DENIED;
    }
    if (!speech
        && (reading.any(start(link, ALLEGED_WINDOW), hit.from(), alleged)
            || reading.any(hit.to(), Math.min(link.sentence().to(), hit.to() + 3), alleged))) {
      return Status.ALLEGED;
    }
    return own(link);
  }

  private @Nullable Status none(TriggerHit hit, Drop why) {
    trace.dropped(hit, why);
    return null;
  }

  private static Status own(Link link) {
    for (Status status : Status.values()) {
      if (status.wire().equals(link.trigger().status())) {
        return status;
      }
    }
    return Status.DONE;
  }

  /** "called off a strike", "backed away from an attack": what did not come. */
  private static boolean takenBack(Link link, List<TriggerHit> hits) {
    if (!link.trigger().type().equals("ASSAULT")) {
      return false;
    }
    for (TriggerHit other : hits) {
      String type = other.form().trigger().type();
      boolean before = other.to() <= link.hit().from() && link.hit().from() - other.to() <= 4;
      if (before && other.form().verb() && (type.equals("RETREAT") || type.equals("CONCEDE"))) {
        return true;
      }
    }
    return false;
  }

  private boolean negated(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.has(i, negated) && !reading.has(i, idiom)) {
        return true;
      }
    }
    return false;
  }

  /** The trigger verb that governs this one as an infinitive or gerund: "threatened to hit". */
  private static @Nullable TriggerHit ruler(Link link, List<TriggerHit> hits) {
    Reading reading = link.sentence().reading();
    TriggerHit hit = twin(link, hits);
    int before = hit.from() - 1;
    if (before > link.sentence().from() && reading.tokens().kind(before) == Tokens.QUOTE) {
      before--;
    }
    boolean bound =
        before >= link.sentence().from()
            && hit.form().verb()
            && (reading.is(before, Grammar.TO)
                || (hit.form().inflection() & TriggerForm.GERUND) != 0
                    && reading.is(before, Grammar.PREPOSITION | Grammar.AND));
    if (!bound) {
      return null;
    }
    for (int i = hits.size() - 1; i >= 0; i--) {
      TriggerHit other = hits.get(i);
      if (other.to() <= hit.from() && hit.from() - other.to() <= 10) {
        return SPEECH.contains(other.form().trigger().type()) ? other : null;
      }
    }
    return null;
  }

  /** The verb that "and" joins this one to, else itself: "ordered to find and destroy". */
  private static TriggerHit twin(Link link, List<TriggerHit> hits) {
    TriggerHit hit = link.hit();
    boolean joined =
        hit.form().verb()
            && (hit.form().inflection() & TriggerForm.BASE) != 0
            && hit.from() - 1 > link.sentence().from()
            && link.sentence().reading().is(hit.from() - 1, Grammar.AND);
    for (TriggerHit other : hits) {
      if (joined && other.form().verb() && other.to() == hit.from() - 1) {
        return other;
      }
    }
    return hit;
  }

  /** The verb whose object a noun is: "ruled out talks", "lifted sanctions". */
  private static @Nullable TriggerHit holder(Link link, List<TriggerHit> hits) {
    TriggerHit hit = link.hit();
    if (hit.form().verb() || !HELD.contains(link.trigger().type())) {
      return null;
    }
    for (TriggerHit other : hits) {
      int gap = hit.from() - other.to();
      if (other.form().verb()
          && gap >= 0
          && gap <= (other.form().trigger().type().equals("REQUEST") ? WISH_GAP : OBJECT_GAP)
          && link.clauses().same(other.from(), hit.from())
          && HOLDERS.contains(other.form().trigger().type())) {
        return other;
      }
    }
    return null;
  }

  /** "an end to sanctions". */
  private boolean ended(Link link, int from) {
    TriggerHit hit = link.hit();
    return !hit.form().verb()
        && UNDONE.contains(link.trigger().type())
        && link.sentence().reading().any(Math.max(from, hit.from() - CALL_GAP), hit.from(), undone);
  }

  private static @Nullable Status ruled(Trigger ruling, String type) {
    String ruler = "disapprove".equals(ruling.mode()) ? "" : ruling.type();
    return switch (ruler) {
      case "THREATEN" -> null;
      case "REJECT" -> null;
      case "REQUEST" -> SPEECH.contains(type) ? null : Status.CALLED_FOR;
      case "ACCUSE" -> SPEECH.contains(type) ? null : Status.ALLEGED;
      default -> Status.DONE;
    };
  }

  /** Whether a word before a trigger can have a say on it: what goes before "after" has not. */
  private static boolean rules(Link link, int token) {
    Clause own = link.clauses().at(link.hit().from());
    Clause other = link.clauses().at(token);
    return own == other
        || own.within(other)
            && switch (own.kind()) {
              case TEMPORAL, RELATIVE, ASIDE, ATTRIBUTION -> false;
              default -> true;
            };
  }

  /** Where the clause of a trigger begins, at most some tokens back. */
  private static int start(Link link, int window) {
    Tokens tokens = link.sentence().reading().tokens();
    int floor = Math.max(link.sentence().from(), link.hit().from() - window);
    for (int i = link.hit().from() - 1; i >= floor; i--) {
      byte kind = tokens.kind(i);
      if (kind == Tokens.SEMICOLON
          || kind == Tokens.COLON
          || kind == Tokens.DASH
          || kind == Tokens.COMMA && link.hit().from() - i > 3
          || !rules(link, i)) {
        return i + 1;
      }
    }
    return floor;
  }
}
