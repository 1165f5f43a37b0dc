package org.tensionwire.enrich.tag.pack;

import java.util.List;
import java.util.Set;

/** Reads sides.yaml: countries and their people. */
final class SideReader {
  private static final Set<String> FIELDS =
      Set.of("code", "name", "countries", "demonyms", "wikidata", "match", "noMatch");

  private final PackCompiler pack;
  private final NameFields fields;

  SideReader(PackCompiler pack) {
    this.pack = pack;
    this.fields = new NameFields(pack);
  }

  void read(Node file) {
    for (Node entry : file.list("sides")) {
      pack.allowed(entry, FIELDS);
      String code = pack.required(entry, "code");
      if (code != null) {
        Name country = add(entry, code, Name.Sort.COUNTRY, "country");
        Name people = add(entry, code, Name.Sort.DEMONYM, "demonym");
        entry.texts("countries").forEach(f -> fields.form(country, f, NameForm.Use.FULL));
        entry.texts("demonyms").forEach(f -> fields.form(people, f, NameForm.Use.FULL));
        pack.examples(Example.Of.NAME, code, entry);
      }
    }
  }

  private Name add(Node entry, String code, Name.Sort sort, String kind) {
    Name name =
        new Name(
            pack.names.size(),
            code,
            sort,
            kind,
            code,
            entry.text("name", code),
            entry.text("wikidata"),
            null,
            code,
            List.of(),
            null,
            null,
            List.of());
    pack.names.add(name);
    return name;
  }
}
