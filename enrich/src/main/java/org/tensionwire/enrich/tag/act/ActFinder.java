package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.ClauseCutter;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.Age;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.time.Dates;
import org.tensionwire.enrich.tag.toll.Toll;
import org.tensionwire.enrich.tag.toll.Tolls;

/** Finds the acts of a sentence. Thread-safe. */
public final class ActFinder {
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
          "COERCE");
  private static final int BEFORE = 8;
  private static final int AFTER = 7;

  private final Hits hitChooser;
  private final ClauseCutter cutter;
  private final Roles roles;
  private final Statuses statuses;
  private final Speakers speakers;
  private final long background;
  private final long play;
  private final long report;

  public ActFinder(CompiledPack pack) {
    hitChooser = new Hits(pack);
    cutter = new ClauseCutter(pack);
    roles = new Roles(pack);
    statuses = new Statuses(pack);
    speakers = new Speakers(pack);
    play = pack.classes().mask("sport") | pack.classes().mask("culture");
    background = pack.classes().mask("background");
    report = pack.classes().mask("report");
  }

  /** {@code first} and {@code last}: which of the reading's hits are the sentence's. */
  public List<Act> find(
      Sentence sentence, int first, int last, Age age, @Nullable LocalDate published) {
    if (sentence.reading().any(sentence.from(), sentence.to(), play)) {
      return List.of();
    }
    List<TriggerHit> hits = hitChooser.of(sentence, sentence.reading().hits(), first, last);
    if (hits.isEmpty()) {
      return List.of();
    }
    Clauses clauses = cutter.cut(sentence, hits);
    List<Act> acts = new ArrayList<>();
    for (TriggerHit hit : hits) {
      Link link = roles.link(sentence, clauses, hit, hits);
      if (Sides.one(link.actorSide()) || Sides.one(link.recipientSide()) || dated(link)) {
        Status status = statuses.of(link, hits);
        if (status != null) {
          acts.add(act(link, hits, status, age, published));
        }
      }
    }
    return blamed(acts);
  }

  /** In a sentence that blames someone, an attack without an attacker is laid to him. */
  private static List<Act> blamed(List<Act> acts) {
    Party culprit = null;
    Party accuser = null;
    for (Act act : acts) {
      if (act.type().equals("ACCUSE") && Sides.one(act.link().recipientSide())) {
        culprit = act.link().recipient();
        accuser = act.link().actor();
      }
    }
    List<Act> changed = new ArrayList<>();
    for (Act act : acts) {
      boolean open =
          culprit != null
              && act.type().equals("ASSAULT")
              && act.link().actor() == null
              && !Objects.equals(culprit.side(), act.link().recipientSide());
      changed.add(open ? act.by(culprit, accuser) : act);
    }
    return changed;
  }

  /** "Those strikes killed 25": a sentence that names nobody tells of the attack just before it. */
  public static void addToll(List<Act> acts, Sentence sentence) {
    for (int i = acts.size() - 1; i >= 0; i--) {
      Act act = acts.get(i);
      if (sentence.index() - act.sentence().index() > 2) {
        return;
      }
      if (act.type().equals("ASSAULT") && act.toll().killed() == null) {
        Toll toll = Tolls.in(sentence);
        if (!toll.empty()) {
          acts.set(i, act.with(toll));
        }
        return;
      }
    }
  }

  private Act act(
      Link link, List<TriggerHit> hits, Status status, Age age, @Nullable LocalDate published) {
    Sentence sentence = link.sentence();
    Reading reading = sentence.reading();
    int from = Math.max(sentence.from(), link.hit().from() - BEFORE);
    int to = Math.min(sentence.to(), link.hit().to() + AFTER);
    boolean old = reading.any(from, to, background) || age.old(reading, from, to);
    double score =
        sentence.weight() * link.confidence() * status.factor() * link.trigger().weight();
    return new Act(
        link,
        status,
        old,
        date(link, hits, status, published),
        Places.of(link, reading.mentions()),
        toll(link),
        source(link, status),
        score);
  }

  private @Nullable DateFound date(
      Link link, List<TriggerHit> hits, Status status, @Nullable LocalDate published) {
    Sentence sentence = link.sentence();
    List<DateFound> dates =
        Dates.in(
            sentence.reading(),
            sentence.from(),
            sentence.to(),
            published,
            status == Status.PLANNED);
    DateFound best = null;
    int bestGap = Integer.MAX_VALUE;
    for (DateFound date : dates) {
      boolean said =
          !SPEECH.contains(link.trigger().type()) && said(sentence, date)
              || belongs(sentence, date, hits, link.hit());
      int gap =
          date.from() >= link.hit().to()
              ? date.from() - link.hit().to()
              : link.hit().from() - date.to() + 1;
      if (!said
          && gap < bestGap
          && !(published != null && date.date().isAfter(published.plusDays(60)))) {
        best = date;
        bestGap = gap;
      }
    }
    return best;
  }

  /** "the Friday attack": the day of that noun and of nothing else. */
  private static boolean belongs(
      Sentence sentence, DateFound date, List<TriggerHit> hits, TriggerHit own) {
    for (TriggerHit hit : hits) {
      boolean next = hit.from() >= date.to() && hit.from() <= date.to() + 1;
      if (next && !hit.form().verb() && hit != own) {
        return next && own.from() != hit.from();
      }
    }
    return false;
  }

  /** "the Friday attack": names neither side, but its day belongs to an attack named elsewhere. */
  private static boolean dated(Link link) {
    Reading reading = link.sentence().reading();
    int before = link.hit().from() - 1;
    if (before > link.sentence().from() && reading.tokens().kind(before) == Tokens.POSSESSIVE) {
      before--;
    }
    return !link.hit().form().verb()
        && link.trigger().type().equals("ASSAULT")
        && link.actor() == null
        && link.recipient() == null
        && before >= link.sentence().from()
        && Dates.isWeekday(reading.tokens().raw(before));
  }

  /** "said Friday": the day of the saying. */
  private boolean said(Sentence sentence, DateFound date) {
    Reading reading = sentence.reading();
    for (int i = date.from() - 1; i >= Math.max(sentence.from(), date.from() - 3); i--) {
      if (reading.has(i, report)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Party source(Link link, Status status) {
    return status == Status.ALLEGED || status == Status.DENIED
        ? speakers.of(link.sentence(), link.actor()).party()
        : null;
  }

  private static Toll toll(Link link) {
    if (!link.trigger().type().equals("ASSAULT")) {
      return Toll.NONE;
    }
    Toll toll = Tolls.in(link.sentence());
    if (toll.killed() == null && link.trigger().person() && single(link)) {
      return new Toll(1, null, toll.injured());
    }
    return toll;
  }

  private static boolean single(Link link) {
    Party victim = link.recipient();
    if (victim == null) {
      return false;
    }
    Reading reading = link.sentence().reading();
    boolean one =
        victim.from() > link.sentence().from()
            && Set.of("a", "an").contains(reading.word(victim.from() - 1));
    return victim.person() || one || named(reading, victim);
  }

  /** "Iranian Gen. …": the person stands inside the party. */
  private static boolean named(Reading reading, Party party) {
    return party.to() < reading.tokens().count()
        && reading.tokens().capital(party.to() - 1)
        && !reading.is(party.to() - 1, Grammar.DETERMINER)
        && party.to() - party.from() > 2;
  }
}
