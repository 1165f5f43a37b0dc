package org.tensionwire.enrich.tag.grade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Name;

/** What the grade is computed from: a few numbers of a story, each with a name. */
final class Features {
  private static final List<String> CONTEXTS =
      List.of(
          "sport",
          "culture",
          "health",
          "disaster",
          "anniversary",
          "domestic",
          "other-conflict",
          "market");

  /** Between Washington and Baghdad much is joint work; only these are tension. */
  private static final Set<String> DISPUTE =
      Set.of("ACCUSE", "REJECT", "THREATEN", "REQUEST", "SANCTION", "COERCE", "ASSAULT");

  private static final Set<String> HARD =
      Set.of("ACCUSE", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST");

  private static final double CERTAIN = 0.8;

  private Features() {}

  static Map<String, Double> of(
      CompiledPack pack, List<Sentence> sentences, List<Act> acts, List<Cluster> clusters) {
    Map<String, Double> features = new LinkedHashMap<>();
    double title = 0;
    double lead = 0;
    double body = 0;
    double best = 0;
    double certain = 0;
    double strong = 0;
    for (Act act : acts) {
      String dyad = Sides.dyad(act.link().actorSide(), act.link().recipientSide());
      boolean between =
          dyad != null && (!dyad.equals("USA-IRQ") || DISPUTE.contains(act.type()))
              || unclaimed(act);
      if (act.old() || !between) {
        continue;
      }
      double sure = act.link().confidence() * act.status().factor() * act.link().trigger().weight();
      if (act.sentence().title()) {
        title = Math.max(title, sure);
      } else if (act.sentence().weight() > 1.5) {
        lead = Math.max(lead, sure);
      }
      strong = sure >= 0.78 && HARD.contains(act.type()) ? 1 : strong;
      certain += sure >= CERTAIN ? 1 : 0;
      best = Math.max(best, sure);
      body += sure;
    }
    int bodySentences = (int) sentences.stream().filter(s -> !s.title()).count();
    features.put("title-act", title);
    features.put("lead-act", lead);
    features.put("best-act", best);
    features.put("strong-act", strong);
    features.put("certain-acts", Math.log1p(certain));
    features.put("acts", Math.log1p(body));
    features.put("acts-share", body / Math.max(4, bodySentences));
    features.put("clusters", Math.log1p(clusters.stream().filter(c -> c.dyad() != null).count()));
    Set<Integer> unclaimed =
        acts.stream()
            .filter(a -> !a.old() && unclaimed(a))
            .map(a -> a.sentence().index())
            .collect(Collectors.toSet());
    features.put("unclaimed", unclaimed.isEmpty() ? 0.0 : 1.0);
    shares(pack, sentences, unclaimed, features);
    return features;
  }

  /** An attack by someone unnamed on Americans, on Iraqi or Iranian ground or waters. */
  private static boolean unclaimed(Act act) {
    Name place = act.place() == null ? null : act.place().name();
    return act.type().equals("ASSAULT")
        && act.link().actor() == null
        && "USA".equals(act.link().recipientSide())
        && act.link().faceless()
        && place != null
        && (Sides.one(place.country()) && !"USA".equals(place.country())
            || place.kind().equals("strait"));
  }

  private static void shares(
      CompiledPack pack,
      List<Sentence> sentences,
      Set<Integer> unclaimed,
      Map<String, Double> features) {
    long policy = pack.classes().mask("policy");
    long tension = pack.classes().mask("tension");
    double pairs = 0;
    double foe = 0;
    double usa = 0;
    double irq = 0;
    double policies = 0;
    double tense = 0;
    double titlePair = 0;
    double titleFoe = 0;
    double titlePolicy = 0;
    double leadPair = 0;
    double leadFoe = 0;
    int body = 0;
    for (Sentence sentence : sentences) {
      boolean us = has(sentence, "USA");
      boolean ir = has(sentence, "IRN");
      boolean iq = has(sentence, "IRQ");
      boolean tenseHere = sentence.reading().any(sentence.from(), sentence.to(), tension);
      boolean other = (us && iq || ir && iq) && tenseHere;
      boolean pair = us && ir || other || unclaimed.contains(sentence.index());
      boolean pol = sentence.reading().any(sentence.from(), sentence.to(), policy);
      if (sentence.title()) {
        titlePair = pair ? 1 : titlePair;
        titleFoe = ir ? 1 : iq ? Math.max(0.5, titleFoe) : titleFoe;
        titlePolicy = pol && (ir || iq) ? 1 : titlePolicy;
        continue;
      }
      body++;
      pairs += us && ir ? 1 : pair ? 0.5 : 0;
      foe += ir ? 1 : 0;
      irq += iq ? 1 : 0;
      usa += us ? 1 : 0;
      policies += pol && ir ? 1 : 0;
      tense +=
          (ir || iq) && sentence.reading().any(sentence.from(), sentence.to(), tension) ? 1 : 0;
      if (sentence.weight() > 1.5) {
        leadPair = pair ? 1 : leadPair;
        leadFoe = ir ? 1 : leadFoe;
      }
    }
    double n = Math.max(3, body);
    features.put("title-pair", titlePair);
    features.put("title-foe", titleFoe);
    features.put("title-policy", titlePolicy);
    features.put("lead-pair", leadPair);
    features.put("lead-foe", leadFoe);
    features.put("pairs", pairs / n);
    features.put("iran", foe / n);
    features.put("iraq", irq / n);
    features.put("usa", usa / n);
    features.put("policy", policies / n);
    features.put("tension", tense / n);
    features.put("iran-count", Math.log1p(foe));
    boolean quiet =
        usa + tense + policies + titlePolicy == 0 && features.getOrDefault("acts", 0.0) == 0;
    features.put("quiet", quiet ? 1.0 : 0.0);
    early(sentences, features);
    for (String context : CONTEXTS) {
      features.put(context, share(sentences, pack.classes().mask(context)));
      features.put(context + "-first", first(sentences, pack.classes().mask(context)));
    }
  }

  /** How early the story comes to Iran. */
  private static void early(List<Sentence> sentences, Map<String, Double> features) {
    int first = -1;
    int n = 0;
    for (Sentence sentence : sentences) {
      n++;
      for (Party party : sentence.parties()) {
        boolean foe = "IRN".equals(party.side());
        first = foe && first < 0 ? n : first;
      }
    }
    features.put("iran-early", first < 0 ? 0 : 1.0 / first);
  }

  private static double share(List<Sentence> sentences, long mask) {
    double hits = 0;
    double all = 0;
    for (Sentence s : sentences) {
      double weight = s.title() ? 3 : s.weight();
      all += weight;
      hits += s.reading().any(s.from(), s.to(), mask) ? weight : 0;
    }
    return hits / Math.max(6, all);
  }

  /** Whether the title or one of the first sentences has such a word. */
  private static double first(List<Sentence> sentences, long mask) {
    for (Sentence s : sentences) {
      if (s.weight() > 1.5 && s.reading().any(s.from(), s.to(), mask)) {
        return 1;
      }
    }
    return 0;
  }

  private static boolean has(Sentence sentence, String side) {
    for (Party party : sentence.parties()) {
      if (side.equals(party.side())) {
        return true;
      }
    }
    return false;
  }
}
