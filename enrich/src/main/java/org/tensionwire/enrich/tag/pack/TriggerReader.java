package org.tensionwire.enrich.tag.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads actions.yaml: PLOVER types, irregular verbs and triggers. */
final class TriggerReader {
  static final Set<String> FIELDS =
      Set.of(
          "id",
          "type",
          "mode",
          "cameo",
          "goldstein",
          "verbs",
          "nouns",
          "needs",
          "unless",
          "to",
          "weight",
          "speaker",
          "person",
          "patient",
          "alone",
          "status",
          "match",
          "noMatch");
  private static final Set<String> TYPES =
      Set.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  private final PackCompiler pack;
  private final Morphology morphology;

  TriggerReader(PackCompiler pack, Morphology morphology) {
    this.pack = pack;
    this.morphology = morphology;
  }

  void triggers(Node file) {
    for (Node entry : file.list("triggers")) {
      pack.allowed(entry, FIELDS);
      String id = pack.required(entry, "id");
      String type = pack.required(entry, "type");
      if (id != null && type != null) {
        trigger(file, entry, id, type);
      }
    }
    file.map("turns").forEach((way, node) -> turns(way, node));
  }

  /** {@code planned: {ASSAULT: vow}}: which trigger an act of a type counts as. */
  private void turns(String way, Node node) {
    Map<String, Trigger> turned = new HashMap<>();
    for (String type : node.fields.keySet()) {
      String id = node.text(type);
      Trigger found = null;
      for (Trigger trigger : pack.triggers) {
        found = trigger.id().equals(id) ? trigger : found;
      }
      if (found == null) {
        pack.faults.add(
            node,
            Fault.Code.UNKNOWN_TRIGGER,
            "turns " + type + " into the unknown trigger \"" + id + "\"");
      } else {
        turned.put(type, found);
      }
    }
    pack.turns.put(way, Map.copyOf(turned));
  }

  private void trigger(Node file, Node entry, String id, String type) {
    Node usual = file.map("types").get(type);
    if (!TYPES.contains(type) || usual == null) {
      pack.faults.add(entry, Fault.Code.UNKNOWN_TYPE, "has an unknown type " + type);
      return;
    }
    Double own = pack.number(entry, "goldstein");
    Double usualGoldstein = pack.number(usual, "goldstein");
    Double weight = pack.number(entry, "weight");
    List<String> to = entry.texts("to");
    Trigger trigger =
        new Trigger(
            pack.triggers.size(),
            id,
            type,
            entry.text("mode"),
            entry.text("cameo", usual.text("cameo", "")),
            own != null ? own : usualGoldstein == null ? 0 : usualGoldstein,
            mask(entry, "needs"),
            mask(entry, "unless"),
            Set.copyOf(to.isEmpty() ? usual.texts("to") : to),
            weight == null ? 1 : weight,
            Boolean.parseBoolean(entry.text("speaker", "false")),
            Boolean.parseBoolean(entry.text("person", "false")),
            Boolean.parseBoolean(entry.text("patient", "false")),
            Boolean.parseBoolean(entry.text("alone", "false")),
            entry.text("status"));
    pack.triggers.add(trigger);
    entry.texts("verbs").forEach(verb -> verb(trigger, verb));
    entry.texts("nouns").forEach(noun -> noun(trigger, noun));
    if (entry.texts("verbs").isEmpty() && entry.texts("nouns").isEmpty()) {
      pack.faults.add(entry, Fault.Code.NO_WORDS, "\"" + id + "\" has neither verbs nor nouns");
    }
    pack.examples(Example.Of.TRIGGER, id, entry);
  }

  /** The first word is inflected; what stands after {@code _} must follow within a few tokens. */
  private void verb(Trigger trigger, String phrase) {
    int space = phrase.indexOf(' ');
    String head = space < 0 ? phrase : phrase.substring(0, space);
    String rest = space < 0 ? "" : phrase.substring(space);
    int gap = rest.indexOf(" _ ");
    String tail = gap < 0 ? rest : rest.substring(0, gap);
    int[] then = gap < 0 ? new int[0] : pack.words.numbers(rest.substring(gap + 3));
    morphology
        .verb(head)
        .forEach(
            (form, bits) ->
                pack.triggerForms.add(
                    pack.words.numbers(form + tail), new TriggerForm(trigger, true, bits, then)));
  }

  /** The last word is put into the plural too. */
  private void noun(Trigger trigger, String phrase) {
    int space = phrase.lastIndexOf(' ');
    String rest = space < 0 ? "" : phrase.substring(0, space + 1);
    for (String form : morphology.noun(phrase.substring(space + 1))) {
      pack.triggerForms.add(
          pack.words.numbers(rest + form), new TriggerForm(trigger, false, 0, new int[0]));
    }
  }

  private long mask(Node entry, String field) {
    long mask = 0;
    for (String name : entry.texts(field)) {
      if (!pack.classes.has(name)) {
        pack.faults.add(
            entry, Fault.Code.UNKNOWN_CLASS, "asks for the unknown word class \"" + name + "\"");
      }
      mask |= pack.classes.mask(name);
    }
    return mask;
  }
}
