package org.tensionwire.enrich.tag.grade;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.act.Status;

/** What the chance of an action to be published is computed from: few numbers, each with a name. */
final class CandidateFeatures {
  private static final double LEAD = 1.5;
  private static final int RECENT = 4;
  private static final int STALE = 30;

  private final Map<String, Double> features = new LinkedHashMap<>();

  private CandidateFeatures() {}

  /** Features that are 0 are left out. */
  static Map<String, Double> of(Cluster cluster, List<Cluster> all, StoryFacts facts) {
    CandidateFeatures its = new CandidateFeatures();
    its.kind(cluster);
    its.ends(cluster, facts);
    its.mentions(cluster, facts);
    its.detail(cluster, facts);
    CompanyFeatures.of(cluster, all).forEach(its::put);
    return its.features;
  }

  private void put(String name, double value) {
    if (value != 0) {
      features.put(name, value);
    }
  }

  private void is(String name, boolean holds) {
    put(name, holds ? 1 : 0);
  }

  private void kind(Cluster cluster) {
    String type = lower(cluster.type());
    put(type, 1);
    put(type + "-" + end(cluster.actor()) + "-" + end(cluster.recipient()), 1);
    is(cluster.status().wire(), cluster.status() != Status.DONE);
    is(type + "-" + cluster.status().wire(), cluster.status() != Status.DONE);
    put("trigger", cluster.best().link().trigger().weight());
    is("noun", !cluster.best().link().hit().form().verb());
  }

  private static String end(@Nullable String side) {
    return side == null ? "none" : Sides.one(side) ? lower(side) : "other";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void ends(Cluster cluster, StoryFacts facts) {
    String dyad = cluster.dyad();
    is("usual-pair", dyad != null && dyad.equals(facts.usual()));
    is("other-pair", dyad != null && !dyad.equals(facts.usual()));
    is("no-recipient", cluster.recipient() == null);
    is("no-actor", cluster.actor() == null);
    is("third-actor", cluster.actor() != null && !Sides.one(cluster.actor()));
    is("third-recipient", cluster.recipient() != null && !Sides.one(cluster.recipient()));
    is("itself", Objects.equals(cluster.actor(), cluster.recipient()));
    Act best = cluster.best();
    is(
        "actor-said",
        cluster.acts().stream()
            .anyMatch(a -> Objects.equals(a.link().actorSide(), cluster.actor())));
    is(
        "recipient-said",
        cluster.acts().stream()
            .anyMatch(a -> Objects.equals(a.link().recipientSide(), cluster.recipient())));
    is("carried", best.link().actor() != null && best.link().actor().carried());
    is(
        "both-said",
        cluster.acts().stream()
            .anyMatch(
                a ->
                    Sides.dyad(a.link().actorSide(), a.link().recipientSide()) != null
                        && Objects.equals(a.link().actorSide(), cluster.actor())));
  }

  private void mentions(Cluster cluster, StoryFacts facts) {
    double best = 0;
    int first = facts.sentences();
    boolean title = false;
    boolean titleEnd = false;
    boolean lead = false;
    boolean leadEnds = false;
    boolean plain = false;
    for (Act act : cluster.acts()) {
      best = Math.max(best, act.link().confidence());
      first = Math.min(first, act.sentence().index());
      boolean actor = Objects.equals(act.link().actorSide(), cluster.actor());
      boolean recipient = Objects.equals(act.link().recipientSide(), cluster.recipient());
      title |= act.sentence().title();
      titleEnd |= act.sentence().title() && (actor || recipient);
      lead |= !act.sentence().title() && act.sentence().weight() > LEAD;
      leadEnds |= act.sentence().weight() > LEAD && actor && recipient;
      plain |= act.sentence().weight() >= 1;
    }
    is("title", title);
    is("title-end", titleEnd);
    is("lead", lead);
    is("lead-ends", leadEnds);
    is("aside", !plain);
    put("early", 1.0 / (1 + first));
    put("late", Math.log1p(first));
    put("confidence", best);
    put("mentions", Math.log(cluster.acts().size()));
  }

  private void detail(Cluster cluster, StoryFacts facts) {
    if (cluster.date() != null && facts.published() != null) {
      long days = ChronoUnit.DAYS.between(cluster.date().date(), facts.published());
      is("recent", days <= RECENT);
      is("stale", days > STALE);
    }
    is("placed", cluster.acts().stream().anyMatch(a -> a.place() != null));
    is("toll", cluster.acts().stream().anyMatch(a -> a.toll().killed() != null));
    is("sourced", cluster.best().source() != null);
  }
}
