package org.tensionwire.enrich.tag.pack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the entries of sides, actors and places have in common: how they are written. */
final class NameFields {
  private static final Set<String> LANGUAGES = Set.of("en", "fr", "ar", "fa", "ckb");

  private final PackCompiler pack;

  NameFields(PackCompiler pack) {
    this.pack = pack;
  }

  /** Takes the forms under {@code names}, {@code brief} and {@code familiar}. */
  void forms(Node entry, Name name) {
    Node names = entry.fields.get("names");
    if (names == null) {
      pack.faults.add(entry, Fault.Code.NO_NAMES, "lacks \"names\"");
      return;
    }
    pack.allowed(names, LANGUAGES);
    int count = entry.texts("brief").size() + entry.texts("familiar").size();
    for (String language : names.fields.keySet()) {
      count += names.texts(language).size();
      names.texts(language).forEach(form -> form(name, form, NameForm.Use.FULL));
    }
    entry.texts("brief").forEach(form -> form(name, form, NameForm.Use.BRIEF));
    entry.texts("familiar").forEach(form -> form(name, form, NameForm.Use.FAMILIAR));
    if (count == 0) {
      pack.faults.add(entry, Fault.Code.NO_NAMES, "has no name in any language");
    }
  }

  void form(Name name, String form, NameForm.Use use) {
    boolean anyCase = !form.isEmpty() && Character.isLowerCase(form.charAt(0));
    pack.nameForms.add(pack.words.numbers(form), new NameForm(name, use, anyCase));
  }

  /** The name to show: {@code name}, else the first English one, else the id. */
  static String display(Node entry, String id) {
    Node names = entry.fields.get("names");
    List<String> english = names == null ? List.of() : names.texts("en");
    return entry.text("name", english.isEmpty() ? id : english.get(0));
  }

  /** The value of a field that must be one of a few; absent or wrong is null, wrong is a fault. */
  @Nullable String oneOf(Node entry, String field, Set<String> known) {
    String text = entry.text(field);
    if (text == null || known.contains(text)) {
      return text;
    }
    pack.faults.add(
        entry.fields.get(field),
        Fault.Code.BAD_VALUE,
        "has an unknown " + field + " \"" + text + "\"");
    return null;
  }
}
