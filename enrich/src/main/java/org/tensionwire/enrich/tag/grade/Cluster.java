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

/** All mentions of one action in a story. Not thread-safe; lives for one story. */
public final class Cluster {
  private static final double REPEAT = 0.25;
  private static final double REPEAT_CAP = 1.2;

  private final String type;
  private final @Nullable String actor;
  private final @Nullable String recipient;
  private @Nullable LocalDate date;
  private double weight = 1;
  private final List<Act> acts = new ArrayList<>();

  Cluster(Act act, @Nullable String actor, @Nullable String recipient) {
    this.type = act.type();
    this.actor = actor;
    this.recipient = recipient;
    add(act);
  }

  void add(Act act) {
    acts.add(act);
    if (date == null && act.date() != null) {
      date = act.date().date();
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

  public @Nullable LocalDate date() {
    return date;
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

  /** The index of the last sentence that tells of it. */
  int last() {
    return acts.stream().mapToInt(a -> a.sentence().index()).max().orElse(0);
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
    LocalDate other = act.date() == null ? null : act.date().date();
    return sameEnds && (date == null || other == null || date.equals(other));
  }

  public @Nullable String dyad() {
    return Sides.dyad(actor, recipient);
  }
}
