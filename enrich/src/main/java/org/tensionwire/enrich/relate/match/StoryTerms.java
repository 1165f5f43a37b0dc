package org.tensionwire.enrich.relate.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensionwire.enrich.relate.match.Words.Word;
import org.tensionwire.enrich.tag.Entity;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.pipeline.StoryTerm;

/**
 * What a story is about, as the terms that weigh most: how often they stand in it, headline and
 * opening counting more, times how rare they are. Entities are terms in every language alike.
 */
public final class StoryTerms {
  /** Terms kept of the whole story, of its opening and of its headline. */
  private static final int TEXT_TERMS = 80;

  private static final int LEAD_TERMS = 40;
  private static final int TITLE_TERMS = 30;

  /** Words of the text that open it. */
  private static final int LEAD_WORDS = 60;

  /** Letters of a text without a headline that stand for one. */
  private static final int FIRST_LETTERS = 100;

  private static final double IN_TITLE = 3;
  private static final double IN_LEAD = 2;
  private static final double TITLE_OF_LEAD = 2;

  /** Names tell incidents of one kind apart better than words do. */
  private static final double NAME = 1.5;

  /** What half of all stories have says nothing. */
  private static final double MIN_RARITY = 0.7;

  private final TermTable table;
  private final String title;
  private final List<Word> titleWords;
  private final List<Word> words;
  private final Set<String> names = new HashSet<>();
  private final Map<String, Double> text = new HashMap<>();
  private final Map<String, Double> lead = new HashMap<>();
  private final Map<String, Double> headline = new HashMap<>();

  private StoryTerms(TermTable table, String title, String text) {
    this.table = table;
    this.title = Fold.of(title);
    this.titleWords =
        Words.of(
            title.isBlank() ? text.substring(0, Math.min(FIRST_LETTERS, text.length())) : title);
    this.words = Words.of(text);
    findNames();
    weigh(title.isBlank());
  }

  public static List<StoryTerm> of(String title, String text, List<Entity> entities) {
    StoryTerms terms = new StoryTerms(TermTable.BUNDLED, title, text);
    Map<String, Double> whole = heaviest(terms.text, TEXT_TERMS);
    Map<String, Double> opening = heaviest(terms.lead, LEAD_TERMS);
    Map<String, Double> heading = heaviest(terms.headline, TITLE_TERMS);
    entities.forEach(entity -> terms.weigh(entity, whole, opening, heading));
    return records(whole, opening, heading);
  }

  private void findNames() {
    Map<String, Double> balance = new HashMap<>();
    for (Word word : words) {
      double capital = word.opens() ? 0.5 : 1;
      balance.merge(word.term(), word.capital() ? capital : -1, Double::sum);
    }
    balance.forEach(
        (term, sum) -> {
          if (sum > 0) {
            names.add(term);
          }
        });
  }

  private void weigh(boolean untitled) {
    Map<String, Double> inText = new HashMap<>();
    Map<String, Double> inLead = new HashMap<>();
    Map<String, Double> inTitle = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      boolean opening = i < LEAD_WORDS;
      inText.merge(words.get(i).term(), opening ? IN_LEAD : 1, Double::sum);
      if (opening) {
        inLead.merge(words.get(i).term(), 1.0, Double::sum);
      }
    }
    for (Word word : titleWords) {
      inTitle.merge(word.term(), 1.0, Double::sum);
      if (!untitled) {
        inText.merge(word.term(), IN_TITLE, Double::sum);
        inLead.merge(word.term(), TITLE_OF_LEAD, Double::sum);
      }
    }
    inText.forEach((term, often) -> put(text, term, often, true));
    inLead.forEach((term, often) -> put(lead, term, often, true));
    inTitle.forEach((term, often) -> put(headline, term, often, false));
  }

  private void put(Map<String, Double> weights, String term, double often, boolean named) {
    double rarity = table.rarity(term);
    if (rarity >= MIN_RARITY) {
      double name = named && names.contains(term) ? NAME : 1;
      weights.put(term, (1 + Math.log(often)) * rarity * name);
    }
  }

  private void weigh(
      Entity entity,
      Map<String, Double> whole,
      Map<String, Double> opening,
      Map<String, Double> heading) {
    String term = "@" + entity.id();
    int mentions = Math.max(1, entity.mentions().size());
    double weight = (1 + Math.log(mentions)) * Math.max(0, table.rarity(term));
    whole.put(term, weight);
    String name = Fold.of(entity.name());
    boolean titled =
        entity.mentions().isEmpty() || title.contains(name.substring(name.lastIndexOf(' ') + 1));
    if (titled) {
      heading.put(term, weight);
    }
    if (titled || entity.mentions().stream().anyMatch(span -> span.start() < leadEnd())) {
      opening.put(term, weight);
    }
  }

  private int leadEnd() {
    return words.size() <= LEAD_WORDS ? Integer.MAX_VALUE : words.get(LEAD_WORDS).start();
  }

  /** Ties are broken by the term, so that the same story always keeps the same ones. */
  private static Map<String, Double> heaviest(Map<String, Double> weights, int most) {
    Map<String, Double> kept = new HashMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return kept;
  }

  private static List<StoryTerm> records(
      Map<String, Double> whole, Map<String, Double> opening, Map<String, Double> heading) {
    Set<String> all = new HashSet<>(whole.keySet());
    all.addAll(opening.keySet());
    all.addAll(heading.keySet());
    List<StoryTerm> terms = new ArrayList<>(all.size());
    all.stream()
        .sorted()
        .forEach(
            term ->
                terms.add(
                    new StoryTerm(
                        term, weight(whole, term), weight(opening, term), weight(heading, term))));
    return terms;
  }

  private static float weight(Map<String, Double> weights, String term) {
    return weights.getOrDefault(term, 0.0).floatValue();
  }
}
