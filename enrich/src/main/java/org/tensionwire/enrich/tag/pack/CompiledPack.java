package org.tensionwire.enrich.tag.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Vocabulary;

/** A pack that passed its checks, ready to be walked by many threads. */
public record CompiledPack(
    String id,
    String version,
    Vocabulary vocabulary,
    Grammar grammar,
    List<Name> names,
    Holders holders,
    PhraseTrie<NameForm> nameForms,
    List<Trigger> triggers,
    PhraseTrie<TriggerForm> triggerForms,
    WordClasses classes,
    Map<String, Map<String, Trigger>> turns,
    Map<String, Double> weights,
    List<Example> examples) {

  /** What acts of a PLOVER type become where they are "planned" or "refused". */
  public Map<String, Trigger> turns(String way) {
    return turns.getOrDefault(way, Map.of());
  }

  /** The same with other numbers in place of those of the same name. */
  public CompiledPack weighed(Map<String, Double> others) {
    Map<String, Double> merged = new HashMap<>(weights);
    merged.putAll(others);
    return new CompiledPack(
        id,
        version,
        vocabulary,
        grammar,
        names,
        holders,
        nameForms,
        triggers,
        triggerForms,
        classes,
        turns,
        Map.copyOf(merged),
        examples);
  }

  /**
   * A number of severity.yaml or weights.yaml; the loader made sure that those the tagger asks for
   * exist.
   */
  public double weight(String name) {
    Double weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("the pack has no weight " + name);
    }
    return weight;
  }
}
