package org.tensionwire.enrich.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.act.Status;
import org.tensionwire.enrich.tag.grade.Cluster;
import org.tensionwire.enrich.tag.grade.Directions;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.text.Tokens;

/** Cuts an analysis down to the tags that leave the room. */
final class TagsBuilder {
  private static final int EVIDENCE_PER_ACTION = 2;

  private TagsBuilder() {}

  static Tags build(
      Story story, Tagger.Analysis analysis, double score, int grade, CompiledPack pack) {
    List<Entity> entities = entities(analysis);
    List<Place> places = places(analysis);
    boolean opinion = opinion(analysis, pack);
    if (grade == 0) {
      return new Tags(
          0, score, opinion, List.of(), Directions.NONE, List.of(), entities, places, List.of());
    }
    List<Cluster> chosen = choose(analysis.clusters(), pack);
    List<Action> actions = chosen.stream().map(c -> action(c, pack)).toList();
    List<Evidence> evidence = new ArrayList<>();
    actions.forEach(a -> evidence.addAll(a.evidence()));
    if (evidence.isEmpty()) {
      evidence.addAll(Quotes.ofSides(analysis.sentences()));
    }
    return new Tags(
        grade,
        score,
        opinion,
        dyads(analysis, chosen, pack),
        Directions.of(chosen),
        actions,
        entities,
        places,
        evidence.stream().distinct().toList());
  }

  private static List<Cluster> choose(List<Cluster> clusters, CompiledPack pack) {
    double top = clusters.isEmpty() ? 0 : clusters.get(0).score();
    double floor = Math.max(pack.weight("action-floor"), top * pack.weight("action-share"));
    return clusters.stream()
        .filter(c -> Sides.one(c.actor()) || Sides.one(c.recipient()))
        .filter(c -> c.score() >= floor)
        .limit((long) pack.weight("action-limit"))
        .toList();
  }

  private static List<String> dyads(
      Tagger.Analysis analysis, List<Cluster> chosen, CompiledPack pack) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Cluster cluster : analysis.clusters()) {
      String dyad = cluster.dyad();
      if (dyad != null) {
        sums.merge(dyad, cluster.score(), Double::sum);
      }
    }
    List<String> dyads = new ArrayList<>();
    for (String dyad : Sides.DYADS) {
      double need = dyad.equals("USA-IRN") ? pack.weight("dyad-usa-irn") : pack.weight("dyad-iraq");
      if (sums.getOrDefault(dyad, 0.0) >= need) {
        dyads.add(dyad);
      }
    }
    return dyads.isEmpty() ? List.of(likely(analysis, sums)) : dyads;
  }

  private static String likely(Tagger.Analysis analysis, Map<String, Double> sums) {
    String best = Sides.DYADS.get(0);
    double iran = analysis.features().getOrDefault("iran", 0.0);
    double iraq = analysis.features().getOrDefault("iraq", 0.0);
    double most = iran >= iraq ? 0.01 : -1;
    for (Map.Entry<String, Double> sum : sums.entrySet()) {
      if (sum.getValue() > most) {
        best = sum.getKey();
        most = sum.getValue();
      }
    }
    return best;
  }

  private static Action action(Cluster cluster, CompiledPack pack) {
    Act best = cluster.best();
    Integer killed = null;
    Integer killedMax = null;
    Integer injured = null;
    Mention place = null;
    Act placed = best;
    String dateSource = null;
    for (Act act : cluster.acts()) {
      if (killed == null && act.toll().killed() != null) {
        killed = act.toll().killed();
        killedMax = act.toll().killedMax();
      }
      injured = injured == null ? act.toll().injured() : injured;
      if (place == null && act.place() != null) {
        place = act.place();
        placed = act;
      }
      if (dateSource == null && act.date() != null) {
        Tokens tokens = act.sentence().reading().tokens();
        dateSource =
            tokens
                .text()
                .substring(tokens.start(act.date().from()), tokens.end(act.date().to() - 1));
      }
    }
    Status status = cluster.status();
    return new Action(
        cluster.type(),
        best.link().trigger().mode(),
        best.link().trigger().cameo(),
        best.link().trigger().goldstein(),
        cluster.actor(),
        id(cluster, true),
        cluster.recipient(),
        id(cluster, false),
        status.wire(),
        cluster.date(),
        cluster.date() == null ? null : "day",
        dateSource,
        place == null ? null : words(placed, place),
        place == null ? null : place.name().id(),
        killed,
        killedMax,
        injured,
        null,
        severity(best, status, killed),
        evidence(cluster));
  }

  private static String words(Act act, Mention place) {
    Tokens tokens = act.sentence().reading().tokens();
    return tokens.text().substring(tokens.start(place.from()), tokens.end(place.to() - 1));
  }

  private static double severity(Act act, Status status, @Nullable Integer killed) {
    double toll = killed == null || killed == 0 ? 0 : Math.min(2, Math.log10(killed + 1.0));
    double base = Math.max(0, -act.link().trigger().goldstein()) * 0.8 * status.factor();
    return Math.round(Math.min(10, base + toll) * 100) / 100.0;
  }

  private static @Nullable String id(Cluster cluster, boolean actor) {
    for (Act act : cluster.acts()) {
      Party party = actor ? act.link().actor() : act.link().recipient();
      if (party != null && party.name() != null && party.name().sort() == Name.Sort.ACTOR) {
        return party.name().id();
      }
    }
    return null;
  }

  private static List<Evidence> evidence(Cluster cluster) {
    String supports =
        cluster.type()
            + " "
            + cluster.actor()
            + (cluster.recipient() == null ? "" : ">" + cluster.recipient());
    List<Evidence> evidence = new ArrayList<>();
    for (Act act : cluster.acts()) {
      if (evidence.size() < EVIDENCE_PER_ACTION) {
        Evidence quote = Quotes.of(act.sentence(), act.link().hit().from(), supports);
        if (!evidence.contains(quote)) {
          evidence.add(quote);
        }
      }
    }
    return evidence;
  }

  private static boolean opinion(Tagger.Analysis analysis, CompiledPack pack) {
    long mask = pack.classes().mask("opinion");
    double hits = 0;
    int body = 0;
    for (Sentence sentence : analysis.sentences()) {
      boolean has = sentence.reading().any(sentence.from(), sentence.to(), mask);
      hits += has ? sentence.title() ? 3 : 1 : 0;
      body += sentence.title() ? 0 : 1;
    }
    return hits >= 2 && hits / Math.max(10, body) > 0.06;
  }

  private static List<Entity> entities(Tagger.Analysis analysis) {
    Map<Name, List<Span>> spans = new LinkedHashMap<>();
    Set<Name> titled = new LinkedHashSet<>();
    analysis.title().mentions().forEach(m -> titled.add(m.name()));
    collect(analysis, spans);
    titled.forEach(name -> spans.putIfAbsent(name, new ArrayList<>()));
    List<Entity> entities = new ArrayList<>();
    spans.forEach(
        (name, found) -> {
          if (name.sort() == Name.Sort.ACTOR) {
            entities.add(
                new Entity(
                    name.id(), name.kind(), name.display(), name.side(), name.wikidata(), found));
          }
        });
    return entities;
  }

  private static List<Place> places(Tagger.Analysis analysis) {
    Map<Name, List<Span>> spans = new LinkedHashMap<>();
    collect(analysis, spans);
    List<Place> places = new ArrayList<>();
    spans.forEach(
        (name, found) -> {
          if (name.sort() == Name.Sort.PLACE || name.sort() == Name.Sort.COUNTRY) {
            places.add(
                new Place(
                    name.id(),
                    name.display(),
                    name.geonames(),
                    name.country(),
                    name.latitude(),
                    name.longitude(),
                    name.kind(),
                    found));
          }
        });
    return places;
  }

  private static void collect(Tagger.Analysis analysis, Map<Name, List<Span>> spans) {
    Tokens tokens = analysis.text().tokens();
    for (Mention mention : analysis.text().mentions()) {
      spans
          .computeIfAbsent(mention.name(), n -> new ArrayList<>())
          .add(new Span(tokens.start(mention.from()), tokens.end(mention.to() - 1)));
    }
  }
}
