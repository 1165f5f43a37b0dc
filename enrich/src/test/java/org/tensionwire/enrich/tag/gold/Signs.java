package org.tensionwire.enrich.tag.gold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of a feature before any story is read: whether it speaks for or against. */
final class Signs {
  static final Map<String, Integer> GRADE =
      of(
          List.of(
              "title-act",
              "lead-act",
              "best-act",
              "strong-act",
              "certain-acts",
              "acts",
              "acts-share",
              "clusters",
              "usa-iraq-acts",
              "iran-iraq-acts",
              "unclaimed",
              "title-pair",
              "title-foe",
              "title-policy",
              "lead-pair",
              "lead-foe",
              "pairs",
              "iran",
              "iraq",
              "policy",
              "tension",
              "iran-count",
              "iran-early"),
          List.of(
              "quiet",
              "sport",
              "culture",
              "health",
              "disaster",
              "anniversary",
              "domestic",
              "other-conflict",
              "market",
              "sport-first",
              "culture-first",
              "health-first",
              "disaster-first",
              "anniversary-first",
              "domestic-first",
              "other-conflict-first",
              "market-first"));

  static final Map<String, Integer> ACTION =
      of(
          List.of(
              "title",
              "title-end",
              "lead",
              "lead-ends",
              "early",
              "confidence",
              "mentions",
              "trigger",
              "usual-pair",
              "other-pair",
              "actor-said",
              "recipient-said",
              "both-said",
              "recent",
              "placed",
              "toll",
              "share",
              "of-top",
              "first"),
          List.of("late", "aside", "stale", "company", "itself", "carried", "rank"));

  private Signs() {}

  private static Map<String, Integer> of(List<String> speakingFor, List<String> speakingAgainst) {
    Map<String, Integer> signs = new HashMap<>();
    speakingFor.forEach(name -> signs.put(name, 1));
    speakingAgainst.forEach(name -> signs.put(name, -1));
    return signs;
  }
}
