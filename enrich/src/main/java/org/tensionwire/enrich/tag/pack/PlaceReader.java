package org.tensionwire.enrich.tag.pack;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads places.yaml and checks that every {@code in} names a place and none contains itself. */
final class PlaceReader {
  private static final Set<String> KINDS =
      Set.of(
          "region",
          "province",
          "sea",
          "strait",
          "river",
          "island",
          "city",
          "port",
          "crossing",
          "airport",
          "base",
          "embassy",
          "nuclear site",
          "military site",
          "oil site",
          "site");

  static final Set<String> FIELDS =
      Set.of(
          "id",
          "kind",
          "country",
          "in",
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

  private final PackCompiler pack;
  private final NameFields fields;

  PlaceReader(PackCompiler pack) {
    this.pack = pack;
    this.fields = new NameFields(pack);
  }

  void read(Node file) {
    Map<String, Node> entries = new HashMap<>();
    file.list("places").forEach(entry -> entries.putIfAbsent(entry.text("id", ""), entry));
    for (Node entry : file.list("places")) {
      pack.allowed(entry, FIELDS);
      String id = pack.required(entry, "id");
      String kind = pack.required(entry, "kind");
      if (id != null && kind != null) {
        fields.oneOf(entry, "kind", KINDS);
        fields.forms(entry, add(entry, id, kind, around(entry, id, entries)));
        pack.examples(Example.Of.NAME, id, entry);
      }
    }
  }

  private Name add(Node entry, String id, String kind, List<String> around) {
    Name name =
        new Name(
            pack.names.size(),
            id,
            Name.Sort.PLACE,
            kind,
            entry.text("government"),
            NameFields.display(entry, id),
            entry.text("wikidata"),
            entry.text("geonames"),
            entry.text("country"),
            around,
            within(entry, "lat", 90),
            within(entry, "lon", 180),
            List.of());
    pack.names.add(name);
    return name;
  }

  private @Nullable Double within(Node entry, String field, double limit) {
    Double degrees = pack.number(entry, field);
    if (degrees != null && !(Math.abs(degrees) <= limit)) {
      pack.faults.add(
          entry.fields.get(field), Fault.Code.BAD_VALUE, "has " + field + " out of range");
    }
    return degrees;
  }

  /** Ids of the places around an entry, the nearest first, and its country last. */
  private List<String> around(Node entry, String id, Map<String, Node> entries) {
    Set<String> around = new LinkedHashSet<>();
    String in = entry.text("in");
    if (in != null && !entries.containsKey(in)) {
      pack.faults.add(
          entry.fields.get("in"),
          Fault.Code.UNKNOWN_ID,
          "lies in \"" + in + "\", which is no place");
    }
    String next = in;
    while (next != null && entries.containsKey(next) && around.add(next)) {
      if (next.equals(id)) {
        pack.faults.add(
            entry.fields.get("in"), Fault.Code.BAD_VALUE, "\"" + id + "\" lies in itself");
        return List.of();
      }
      next = entries.get(next).text("in");
    }
    String country = entry.text("country");
    if (country != null) {
      around.add(country);
    }
    return List.copyOf(around);
  }
}
