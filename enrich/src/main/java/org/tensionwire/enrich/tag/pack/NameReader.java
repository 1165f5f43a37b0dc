package org.tensionwire.enrich.tag.pack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads sides.yaml, actors.yaml and places.yaml. */
final class NameReader {
  private static final Set<String> SIDE =
      Set.of("code", "name", "countries", "demonyms", "wikidata", "match", "noMatch");
  private static final Set<String> ACTOR =
      Set.of(
          "id",
          "kind",
          "side",
          "align",
          "name",
          "names",
          "brief",
          "wikidata",
          "terms",
          "source",
          "match",
          "noMatch");
  private static final Set<String> PLACE =
      Set.of(
          "id",
          "kind",
          "country",
          "government",
          "name",
          "names",
          "lat",
          "lon",
          "geonames",
          "wikidata",
          "source",
          "match",
          "noMatch");
  private static final List<String> LANGUAGES = List.of("en", "fr", "ar", "fa", "ckb");

  private final PackCompiler pack;

  NameReader(PackCompiler pack) {
    this.pack = pack;
  }

  void sides(Node file) {
    for (Node entry : file.list("sides")) {
      pack.allowed(entry, SIDE);
      String code = pack.required(entry, "code");
      if (code != null) {
        String display = entry.text("name", code);
        Name country = name(entry, code, Name.Sort.COUNTRY, "country", code, display, code);
        Name people = name(entry, code, Name.Sort.DEMONYM, "demonym", code, display, code);
        entry.texts("countries").forEach(form -> form(country, form, false));
        entry.texts("demonyms").forEach(form -> form(people, form, false));
        pack.examples(Example.Of.NAME, code, entry);
      }
    }
  }

  void actors(Node file) {
    for (Node entry : file.list("actors")) {
      pack.allowed(entry, ACTOR);
      String id = pack.required(entry, "id");
      String kind = pack.required(entry, "kind");
      if (id != null && kind != null) {
        String side = entry.text("side");
        Name name = name(entry, id, Name.Sort.ACTOR, kind, side, display(entry, id), null);
        forms(entry, name);
        pack.examples(Example.Of.NAME, id, entry);
      }
    }
  }

  void places(Node file) {
    for (Node entry : file.list("places")) {
      pack.allowed(entry, PLACE);
      String id = pack.required(entry, "id");
      String kind = pack.required(entry, "kind");
      if (id != null && kind != null) {
        String country = entry.text("country");
        String government = entry.text("government");
        Name name = name(entry, id, Name.Sort.PLACE, kind, government, display(entry, id), country);
        forms(entry, name);
        pack.examples(Example.Of.NAME, id, entry);
      }
    }
  }

  private void forms(Node entry, Name name) {
    int before = entry.texts("brief").size();
    Node names = entry.fields.get("names");
    if (names == null) {
      pack.faults.add(entry, Fault.Code.NO_NAMES, "lacks \"names\"");
      return;
    }
    for (String language : LANGUAGES) {
      before += names.texts(language).size();
      names.texts(language).forEach(form -> form(name, form, false));
    }
    entry.texts("brief").forEach(form -> form(name, form, true));
    if (before == 0) {
      pack.faults.add(entry, Fault.Code.NO_NAMES, "has no name in any language");
    }
  }

  private void form(Name name, String form, boolean brief) {
    boolean anyCase = !form.isEmpty() && Character.isLowerCase(form.charAt(0));
    pack.nameForms.add(pack.words.numbers(form), new NameForm(name, brief, anyCase));
  }

  private static String display(Node entry, String id) {
    Node names = entry.fields.get("names");
    List<String> english = names == null ? List.of() : names.texts("en");
    return entry.text("name", english.isEmpty() ? id : english.get(0));
  }

  private Name name(
      Node entry,
      String id,
      Name.Sort sort,
      String kind,
      @Nullable String side,
      String display,
      @Nullable String country) {
    Name name =
        new Name(
            pack.names.size(),
            id,
            sort,
            kind,
            side,
            display,
            entry.text("wikidata"),
            entry.text("geonames"),
            country,
            pack.number(entry, "lat"),
            pack.number(entry, "lon"));
    pack.names.add(name);
    return name;
  }
}
