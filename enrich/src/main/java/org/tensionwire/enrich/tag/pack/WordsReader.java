package org.tensionwire.enrich.tag.pack;

import java.util.Map;
import java.util.Set;

/** Reads the word classes that stand under {@code words} in several files. */
final class WordsReader {
  private static final Set<String> FIELDS =
      Set.of("any", "nouns", "verbs", "match", "noMatch", "source");

  private final PackCompiler pack;
  private final Morphology morphology;

  WordsReader(PackCompiler pack, Morphology morphology) {
    this.pack = pack;
    this.morphology = morphology;
  }

  void words(Node file) {
    for (Map.Entry<String, Node> entry : file.map("words").entrySet()) {
      String name = entry.getKey();
      Node node = entry.getValue();
      pack.allowed(node, FIELDS);
      if (pack.classes.full() && !pack.classes.has(name)) {
        pack.faults.add(node, Fault.Code.TOO_MANY_CLASSES, "is one word class too many (64)");
        continue;
      }
      node.texts("any").forEach(phrase -> pack.classes.add(name, phrase));
      node.texts("nouns").forEach(noun -> noun(name, noun));
      node.texts("verbs").forEach(verb -> verb(name, verb));
      pack.examples(Example.Of.WORDS, name, node);
    }
  }

  private void noun(String name, String phrase) {
    int space = phrase.lastIndexOf(' ') + 1;
    morphology
        .noun(phrase.substring(space))
        .forEach(form -> pack.classes.add(name, phrase.substring(0, space) + form));
  }

  private void verb(String name, String phrase) {
    int space = phrase.indexOf(' ');
    String head = space < 0 ? phrase : phrase.substring(0, space);
    String rest = space < 0 ? "" : phrase.substring(space);
    morphology.verb(head).keySet().forEach(form -> pack.classes.add(name, form + rest));
  }
}
