package org.tensionwire.enrich.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.text.Tokens;

/** Lists the entities and places that a story names, with where. */
final class Named {
  private Named() {}

  static List<Entity> entities(Analysis analysis) {
    Map<Name, List<Span>> spans = new LinkedHashMap<>();
    Set<Name> titled = new LinkedHashSet<>();
    analysis.title().mentions().forEach(m -> titled.add(m.name()));
    collect(analysis, spans);
    titled.forEach(name -> spans.putIfAbsent(name, new ArrayList<>()));
    List<Entity> entities = new ArrayList<>();
    spans.forEach(
        (name, found) -> {
          if (name.sort() == Name.Sort.ACTOR) {
            entities.add(
                new Entity(
                    name.id(), name.kind(), name.display(), name.side(), name.wikidata(), found));
          }
        });
    return entities;
  }

  static List<Place> places(Analysis analysis) {
    Map<Name, List<Span>> spans = new LinkedHashMap<>();
    collect(analysis, spans);
    List<Place> places = new ArrayList<>();
    spans.forEach(
        (name, found) -> {
          if (name.sort() == Name.Sort.PLACE || name.sort() == Name.Sort.COUNTRY) {
            places.add(
                new Place(
                    name.id(),
                    name.display(),
                    name.geonames(),
                    name.country(),
                    name.latitude(),
                    name.longitude(),
                    name.kind(),
                    name.around(),
                    found));
          }
        });
    return places;
  }

  private static void collect(Analysis analysis, Map<Name, List<Span>> spans) {
    Tokens tokens = analysis.text().tokens();
    for (Mention mention : analysis.text().mentions()) {
      spans
          .computeIfAbsent(mention.name(), n -> new ArrayList<>())
          .add(new Span(tokens.start(mention.from()), tokens.end(mention.to() - 1)));
    }
  }
}
