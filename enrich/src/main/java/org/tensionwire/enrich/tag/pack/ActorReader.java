package org.tensionwire.enrich.tag.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads actors.yaml and checks that every term is in an office of the pack. */
final class ActorReader {
  static final String OFFICE = "office";
  private static final Set<String> KINDS =
      Set.of(
          "person",
          OFFICE,
          "agency",
          "government",
          "legislature",
          "force",
          "group",
          "party",
          "people",
          "mission",
          "organisation",
          "negotiators",
          "company",
          "media");

  static final Set<String> FIELDS =
      Set.of(
          "id",
          "kind",
          "side",
          "aligned",
          "name",
          "names",
          "brief",
          "familiar",
          "wikidata",
          "terms",
          "source",
          "match",
          "noMatch");

  private static final Set<String> TERM = Set.of("office", "from", "to");

  private final PackCompiler pack;
  private final NameFields fields;

  ActorReader(PackCompiler pack) {
    this.pack = pack;
    this.fields = new NameFields(pack);
  }

  void read(Node file) {
    Map<String, String> kinds = new HashMap<>();
    List<Node> terms = new ArrayList<>();
    for (Node entry : file.list("actors")) {
      pack.allowed(entry, FIELDS);
      String id = pack.required(entry, "id");
      String kind = pack.required(entry, "kind");
      if (id != null && kind != null) {
        kinds.put(id, kind);
        terms.addAll(entry.list("terms"));
        fields.oneOf(entry, "kind", KINDS);
        fields.forms(entry, add(entry, id, kind));
        pack.examples(Example.Of.NAME, id, entry);
      }
    }
    terms.forEach(term -> checkOffice(term, kinds));
  }

  private Name add(Node entry, String id, String kind) {
    Name name =
        new Name(
            pack.names.size(),
            id,
            Name.Sort.ACTOR,
            kind,
            side(entry),
            NameFields.display(entry, id),
            entry.text("wikidata"),
            null,
            null,
            List.of(),
            null,
            null,
            terms(entry));
    pack.names.add(name);
    return name;
  }

  /** An armed group has a state it is {@code aligned} with; all others have a {@code side}. */
  private @Nullable String side(Node entry) {
    String side = entry.text("side");
    String aligned = entry.text("aligned");
    if ((side == null) == (aligned == null)) {
      pack.faults.add(entry, Fault.Code.MISSING_FIELD, "must have one of \"side\" and \"aligned\"");
    }
    return side != null ? side : aligned;
  }

  private List<Term> terms(Node entry) {
    List<Term> terms = new ArrayList<>();
    for (Node term : entry.list("terms")) {
      pack.allowed(term, TERM);
      String office = pack.required(term, "office");
      String required = pack.required(term, "from");
      LocalDate from = required == null ? null : date(term, "from");
      LocalDate to = date(term, "to");
      if (from != null && to != null && !from.isBefore(to)) {
        pack.faults.add(term, Fault.Code.BAD_VALUE, "has a term that ends before it begins");
      } else if (office != null && from != null) {
        terms.add(new Term(office, from, to));
      }
    }
    return terms;
  }

  private @Nullable LocalDate date(Node term, String field) {
    String text = term.text(field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      pack.faults.add(
          term.fields.get(field), Fault.Code.BAD_VALUE, "has no day as \"" + field + "\": " + text);
      return null;
    }
  }

  private void checkOffice(Node term, Map<String, String> kinds) {
    String office = term.text("office");
    if (office != null && !OFFICE.equals(kinds.get(office))) {
      pack.faults.add(
          term.fields.get("office"),
          Fault.Code.UNKNOWN_ID,
          "names \"" + office + "\", which is no office of the pack");
    }
  }
}
