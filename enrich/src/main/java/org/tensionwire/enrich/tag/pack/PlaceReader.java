package org.tensionwire.enrich.tag.pack;

import java.util.HashSet;
import java.util.LinkedHashMap;
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
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Node entry : file.list("places")) {
      pack.allowed(entry, FIELDS);
      String id = pack.required(entry, "id");
      String kind = pack.required(entry, "kind");
      if (id != null && kind != null) {
        entries.put(id, entry);
        fields.oneOf(entry, "kind", KINDS);
        fields.forms(entry, add(entry, id, kind));
        pack.examples(Example.Of.NAME, id, entry);
      }
    }
    entries.values().forEach(entry -> checkAround(entry, entries));
  }

  private Name add(Node entry, String id, String kind) {
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
            entry.text("in"),
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

  private void checkAround(Node entry, Map<String, Node> entries) {
    String id = entry.text("id");
    String around = entry.text("in");
    if (around != null && !entries.containsKey(around)) {
      pack.faults.add(
          entry.fields.get("in"),
          Fault.Code.UNKNOWN_ID,
          "lies in \"" + around + "\", which is no place");
    }
    Set<String> passed = new HashSet<>();
    while (around != null && entries.containsKey(around) && passed.add(around)) {
      if (around.equals(id)) {
        pack.faults.add(
            entry.fields.get("in"), Fault.Code.BAD_VALUE, "\"" + id + "\" lies in itself");
        return;
      }
      around = entries.get(around).text("in");
    }
  }
}
