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
  private @Nullable String actor;
  private @Nullable String recipient;
  private @Nullable LocalDate date;
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

  void fill(@Nullable String newActor, @Nullable String newRecipient) {
    actor = actor == null ? newActor : actor;
    recipient = recipient == null ? newRecipient : recipient;
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

  public double score() {
    double best = 0;
    double sum = 0;
    for (Act act : acts) {
      best = Math.max(best, act.score());
      sum += act.score();
    }
    double known = Sides.dyad(actor, recipient) != null ? 1 : 0.6;
    return known * (best + Math.min(REPEAT_CAP, REPEAT * (sum - best)));
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
