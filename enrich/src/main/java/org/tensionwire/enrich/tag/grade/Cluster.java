package org.tensionwire.enrich.tag.grade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.act.Status;
import org.tensionwire.enrich.tag.time.DateFound;

/** All mentions of one action in a story. Not thread-safe; lives for one story. */
public final class Cluster {
  private static final double REPEAT = 0.25;
  private static final double REPEAT_CAP = 1.2;

  private final String type;
  private final @Nullable String actor;
  private final @Nullable String recipient;
  private @Nullable LocalDate day;
  private double weight = 1;
  private final List<Act> acts = new ArrayList<>();
  private final List<Act> kin = new ArrayList<>();

  Cluster(Act act, @Nullable String actor, @Nullable String recipient) {
    this.type = act.type();
    this.actor = actor;
    this.recipient = recipient;
    add(act);
  }

  void add(Act act) {
    acts.add(act);
    if (day == null) {
      day = day(act);
    }
  }

  Cluster weigh(double prominence) {
    weight = prominence;
    return this;
  }

  public String type() {
    return type;
  }

  public @Nullable String actor() {
    return actor;
  }

  public @Nullable String recipient() {
    return recipient;
  }

  /**
   * Lets it know what the text tells of the same action without naming who did it: no mention of
   * its own, but where it has no day, place or toll, theirs may be meant.
   */
  void kin(Cluster unnamed) {
    kin.addAll(unnamed.acts());
  }

  /** The mentions that tell when and where: its own, the most prominent first, then its kin's. */
  public List<Act> tellers() {
    List<Act> tellers = new ArrayList<>(acts());
    tellers.addAll(kin);
    return tellers;
  }

  /** The day that its most prominent mention gives it, one of report only where none is better. */
  public @Nullable DateFound date() {
    DateFound own = date(acts());
    return own == null ? date(kin) : own;
  }

  private static @Nullable DateFound date(List<Act> mentions) {
    DateFound best = null;
    for (Act act : mentions) {
      DateFound date = act.date();
      if (date != null && (best == null || rank(date) < rank(best))) {
        best = date;
      }
    }
    return best;
  }

  private static int rank(DateFound date) {
    return date.firm() ? date.day() ? 0 : 2 : 1;
  }

  private static @Nullable LocalDate day(Act act) {
    DateFound date = act.date();
    return date != null && date.day() && date.firm() ? date.date() : null;
  }

  /** The mentions, the most prominent first. */
  public List<Act> acts() {
    return acts.stream().sorted(Comparator.comparingDouble(Act::score).reversed()).toList();
  }

  public Act best() {
    return acts().get(0);
  }

  public Status status() {
    return best().status();
  }

  /** Whether it is told of in the sentence of an act or right beside it. */
  boolean near(Act act) {
    return acts.stream()
        .anyMatch(a -> Math.abs(a.sentence().index() - act.sentence().index()) <= 1);
  }

  public double score() {
    double best = 0;
    double sum = 0;
    for (Act act : acts) {
      best = Math.max(best, act.score());
      sum += act.score();
    }
    double known = Sides.dyad(actor, recipient) != null ? 1 : 0.6;
    return weight * known * (best + Math.min(REPEAT_CAP, REPEAT * (sum - best)));
  }

  /** Whether both ends are the same and nothing says that they are different days. */
  boolean takes(Act act, @Nullable String otherActor, @Nullable String otherRecipient) {
    boolean sameEnds =
        type.equals(act.type())
            && Objects.equals(actor, otherActor)
            && Objects.equals(recipient, otherRecipient);
    LocalDate other = day(act);
    return sameEnds && (day == null || other == null || day.equals(other));
  }

  /** Whether it takes the words of another's best mention more plainly. */
  boolean saysPlainly(Cluster other) {
    Act best = other.best();
    return acts.stream()
        .anyMatch(
            act ->
                act.sentence().equals(best.sentence())
                    && act.link().hit().equals(best.link().hit())
                    && act.link().confidence() > best.link().confidence());
  }

  boolean sameEnds(Cluster other) {
    return Objects.equals(actor, other.actor) && Objects.equals(recipient, other.recipient);
  }

  public @Nullable String dyad() {
    return Sides.dyad(actor, recipient);
  }
}
