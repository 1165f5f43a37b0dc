package org.tensionwire.enrich.tag.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Vocabulary;

/** Gathers the parts of a pack while its files are read. */
final class PackCompiler {
  final Faults faults = new Faults();
  final Vocabulary vocabulary = new Vocabulary();
  final Words words = new Words(vocabulary);
  final WordClasses classes = new WordClasses(words);
  final List<Name> names = new ArrayList<>();
  final PhraseTrie<NameForm> nameForms = new PhraseTrie<>();
  final List<Trigger> triggers = new ArrayList<>();
  final PhraseTrie<TriggerForm> triggerForms = new PhraseTrie<>();
  final Map<String, Map<String, Trigger>> turns = new HashMap<>();
  final Map<String, Double> weights = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** Takes an entry's examples and its id; says what is missing. */
  void examples(Example.Of of, String subject, Node entry) {
    if (!ids.add(of + " " + subject)) {
      faults.add(entry, Fault.Code.DUPLICATE_ID, "has the id \"" + subject + "\" a second time");
    }
    take(of, subject, entry, "match", true);
    take(of, subject, entry, "noMatch", false);
  }

  @Nullable String required(Node entry, String field) {
    String text = entry.text(field);
    if (text == null || text.isBlank()) {
      faults.add(entry, Fault.Code.MISSING_FIELD, "lacks \"" + field + "\"");
      return null;
    }
    return text;
  }

  @Nullable Double number(Node entry, String field) {
    String text = entry.text(field);
    if (text == null) {
      return null;
    }
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      faults.add(
          entry.fields.get(field),
          Fault.Code.NO_NUMBER,
          "has no number as \"" + field + "\": " + text);
      return null;
    }
  }

  void allowed(Node entry, Set<String> fields) {
    for (Map.Entry<String, Node> field : entry.fields.entrySet()) {
      if (!fields.contains(field.getKey())) {
        faults.add(
            field.getValue(),
            Fault.Code.UNKNOWN_FIELD,
            "has an unknown field \"" + field.getKey() + "\"");
      }
    }
  }

  CompiledPack finish(String id, String version) {
    faults.throwIfAny();
    return new CompiledPack(
        id,
        version,
        vocabulary,
        new Grammar(vocabulary),
        List.copyOf(names),
        new Holders(names),
        nameForms,
        List.copyOf(triggers),
        triggerForms,
        classes,
        Map.copyOf(turns),
        Map.copyOf(weights),
        List.copyOf(examples));
  }

  private void take(Example.Of of, String subject, Node entry, String field, boolean must) {
    List<String> sentences = entry.texts(field);
    if (sentences.isEmpty()) {
      faults.add(
          entry, Fault.Code.NO_EXAMPLE, "\"" + subject + "\" has no \"" + field + "\" example");
    }
    String at = entry.file + ":" + entry.line;
    sentences.forEach(s -> examples.add(new Example(of, subject, s, must, at)));
  }
}
