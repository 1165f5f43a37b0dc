package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseCutter;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.time.Age;
import org.tensionwire.enrich.tag.time.DateFound;

/** Finds the acts of a sentence. Thread-safe. */
public final class ActFinder {
  private static final int BEFORE = 8;
  private static final int AFTER = 7;
  private static final int CURRENT_DAYS = 45;

  private final Trace trace;
  private final Hits hitChooser;
  private final ClauseCutter cutter;
  private final Roles roles;
  private final Statuses statuses;
  private final Speakers speakers;
  private final Backdrop backdrop;
  private final Turns turns;
  private final long background;
  private final long play;
  private final ActDates actDates;
  private final FollowUps followUps;

  public ActFinder(CompiledPack pack, Trace trace) {
    this.trace = trace;
    hitChooser = new Hits(pack, trace);
    cutter = new ClauseCutter(pack);
    roles = new Roles(pack, trace);
    statuses = new Statuses(pack, trace);
    speakers = new Speakers(pack);
    backdrop = new Backdrop(pack);
    turns = new Turns(pack);
    play = pack.classes().mask("sport") | pack.classes().mask("culture");
    background = pack.classes().mask("background");
    actDates = new ActDates(pack);
    followUps = new FollowUps(pack);
  }

  /**
   * The acts that a sentence tells of.
   *
   * @param first the first of the reading's hits that is the sentence's; {@code last} is excluded
   * @param before the story's acts so far
   */
  public List<Act> find(Sentence sentence, int first, int last, StoryTime time, List<Act> before) {
    Age age = time.age();
    LocalDate published = time.published();
    if (sentence.reading().any(sentence.from(), sentence.to(), play)) {
      sentence.reading().hits().subList(first, last).forEach(h -> trace.dropped(h, Drop.PLAY));
      return List.of();
    }
    List<TriggerHit> hits = hitChooser.of(sentence, sentence.reading().hits(), first, last);
    if (hits.isEmpty()) {
      return List.of();
    }
    Clauses clauses = cutter.cut(sentence, hits);
    Circumstances around = Circumstances.of(sentence, hits, published, lastDay(before));
    List<Act> acts = new ArrayList<>();
    for (TriggerHit hit : hits) {
      Link link = roles.link(sentence, clauses, hit, hits);
      if (sided(link) || open(link) || talks(link)) {
        Status status = statuses.of(link, hits);
        Link turned = status == null ? turns.of(link) : null;
        if (turned != null) {
          acts.add(act(turned, around, Status.DONE, age, published));
        } else if (status != null) {
          acts.add(act(link, around, status, age, published));
        }
      } else {
        trace.dropped(hit, Drop.NO_SIDE);
      }
    }
    List<Act> told = blamed(acts);
    told.removeIf(
        act -> !sided(act.link()) && act.link().recipient() == null && !talks(act.link()));
    return told;
  }

  private static boolean sided(Link link) {
    return Sides.one(link.actorSide()) || Sides.one(link.recipientSide());
  }

  /** "the talks in Geneva ended": whose they are, the rest of the story may tell. */
  private static boolean talks(Link link) {
    return link.actor() == null
        && link.recipient() == null
        && !link.hit().form().verb()
        && link.trigger().type().equals("CONSULT");
  }

  /** An attack by nobody named: another clause or sentence may tell whom it is laid to. */
  private static boolean open(Link link) {
    return link.actor() == null && link.trigger().type().equals("ASSAULT");
  }

  private static @Nullable LocalDate lastDay(List<Act> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      DateFound date = before.get(i).date();
      if (date != null && date.day() && date.firm()) {
        return date.date();
      }
    }
    return null;
  }

  /**
   * In a sentence that blames someone, an attack without an attacker is laid to him. Who is
   * condemned for it has done it; who is accused of it only may have.
   */
  private static List<Act> blamed(List<Act> acts) {
    Party culprit = null;
    Party accuser = null;
    boolean claim = true;
    for (Act act : acts) {
      if (act.type().equals("ACCUSE") && Sides.one(act.link().recipientSide())) {
        culprit = act.link().recipient();
        accuser = act.link().actor();
        claim = !"disapprove".equals(act.link().trigger().mode());
      }
    }
    List<Act> changed = new ArrayList<>();
    for (Act act : acts) {
      boolean open =
          culprit != null
              && act.type().equals("ASSAULT")
              && act.link().actor() == null
              && !Objects.equals(culprit.side(), act.link().recipientSide());
      changed.add(open ? act.by(culprit, claim ? accuser : null, claim) : act);
    }
    return changed;
  }

  /**
   * Gives earlier acts what a sentence adds to them.
   *
   * @param acts the story's acts, changed in place
   * @param own how many of them come before the sentence's own
   */
  public void follow(
      List<Act> acts, int own, Sentence sentence, int first, int last, StoryTime time) {
    LocalDate published = time.published();
    if (!sentence.title()) {
      time.leadDay().hear(acts, own, sentence, published);
      time.sayings().hear(acts, own, sentence, published);
      TalksPlace.hear(acts, sentence);
    }
    if (own > 0 && !sentence.title()) {
      List<TriggerHit> hits = hitChooser.of(sentence, sentence.reading().hits(), first, last);
      followUps.add(acts, own, sentence, hits, published, lastDay(acts.subList(0, own)));
    }
  }

  private Act act(
      Link link, Circumstances around, Status status, Age age, @Nullable LocalDate published) {
    Sentence sentence = link.sentence();
    Reading reading = sentence.reading();
    int from = first(link, Math.max(sentence.from(), link.hit().from() - BEFORE));
    int to = last(link, Math.min(sentence.to(), link.hit().to() + AFTER));
    Facts facts = around.of(link, status, actDates);
    boolean old =
        reading.any(from, to, background)
            || age.old(reading, from, to)
            || past(facts.date(), published);
    double score =
        sentence.weight()
            * link.confidence()
            * status.factor()
            * link.trigger().weight()
            * backdrop.of(sentence, link.hit(), around.hits());
    return new Act(link, status, old, facts, source(link, status), score);
  }

  private static boolean past(@Nullable DateFound date, @Nullable LocalDate published) {
    return date != null
        && date.firm()
        && published != null
        && date.last().isBefore(published.minusDays(CURRENT_DAYS));
  }

  /** Where the clause of an act begins, not before a token. */
  private static int first(Link link, int floor) {
    int at = link.hit().from();
    while (at > floor && about(link, at - 1)) {
      at--;
    }
    return at;
  }

  /** Where the clause of an act ends, not after a token. */
  private static int last(Link link, int ceiling) {
    int at = link.hit().to();
    while (at < ceiling && about(link, at)) {
      at++;
    }
    return at;
  }

  /** Whether a token speaks of an act: not one in a clause that hangs on the act's own. */
  private static boolean about(Link link, int token) {
    Clause own = link.clauses().at(link.hit().from());
    return own.within(link.clauses().at(token));
  }

  private @Nullable Party source(Link link, Status status) {
    return status == Status.ALLEGED || status == Status.DENIED
        ? speakers.of(link.sentence(), link.actor()).party()
        : null;
  }
}
