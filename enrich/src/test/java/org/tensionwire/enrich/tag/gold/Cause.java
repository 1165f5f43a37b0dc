package org.tensionwire.enrich.tag.gold;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Analysis;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.gold.Label.Deed;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;

/** Why a labelled action is not among the published ones: the first step that lost it. */
enum Cause {
  NO_NAME("no name: an end is named nowhere"),
  NO_TRIGGER("no trigger: no word tells of such an action"),
  CONTEXT("idiom or context: the words are set aside, or stand beside nobody"),
  STATUS("status: read as negated, hypothetical or asked"),
  BACKGROUND("background: taken for old"),
  ROLE("role: found between others"),
  CUT("cut: found, but not chosen"),
  GRADE("grade: the story is taken for irrelevant");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Cause of(Deed deed, Analysis analysis, Label got) {
    if (!named(deed.actor(), analysis) || !named(deed.recipient(), analysis)) {
      return NO_NAME;
    }
    if (analysis.candidates().stream()
        .anyMatch(c -> ActionFit.deed(c.cluster()).sameTriple(deed))) {
      return got.grade() == 0 ? GRADE : CUT;
    }
    List<Act> acts = analysis.acts().stream().filter(a -> a.type().equals(deed.type())).toList();
    if (!acts.isEmpty()) {
      return acts.stream().allMatch(Act::old) ? BACKGROUND : ROLE;
    }
    Set<Boolean> beside = new HashSet<>();
    hits(analysis.title(), deed, analysis, beside);
    hits(analysis.text(), deed, analysis, beside);
    return beside.isEmpty() ? NO_TRIGGER : beside.contains(true) ? STATUS : CONTEXT;
  }

  /** Adds whether a party stands in the sentence, for each trigger of the deed's type. */
  private static void hits(Reading reading, Deed deed, Analysis analysis, Set<Boolean> beside) {
    reading.hits().stream()
        .filter(hit -> hit.form().trigger().type().equals(deed.type()))
        .forEach(
            hit -> {
              for (Sentence s : analysis.sentences()) {
                if (s.reading() == reading && s.from() <= hit.from() && hit.from() < s.to()) {
                  beside.add(s.parties().stream().anyMatch(p -> p.side() != null));
                }
              }
            });
  }

  private static boolean named(@Nullable String side, Analysis analysis) {
    return side == null
        || side.equals("OTH")
        || analysis.sentences().stream()
            .flatMap(s -> s.parties().stream())
            .map(Party::side)
            .anyMatch(side::equals);
  }
}
