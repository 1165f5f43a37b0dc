package org.tensionwire.enrich.tag.line;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.tensionwire.enrich.tag.Action;
import org.tensionwire.enrich.tag.Entity;
import org.tensionwire.enrich.tag.Evidence;
import org.tensionwire.enrich.tag.Place;
import org.tensionwire.enrich.tag.Span;
import org.tensionwire.enrich.tag.Tags;

/** Writes tags as a JSON object. */
final class TagsJson {
  private static final double CENTS = 100.0;

  private TagsJson() {}

  static ObjectNode of(String id, Tags tags) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", id);
    node.put("grade", tags.grade());
    node.put("score", Math.round(tags.score() * CENTS) / CENTS);
    node.put("opinion", tags.opinion());
    tags.dyads().forEach(node.putArray("dyads")::add);
    node.put("direction", tags.direction());
    ArrayNode actions = node.putArray("actions");
    tags.actions().forEach(action -> actions.add(action(action)));
    ArrayNode entities = node.putArray("entities");
    tags.entities().forEach(entity -> entities.add(entity(entity)));
    ArrayNode places = node.putArray("places");
    tags.places().forEach(place -> places.add(place(place)));
    evidence(node, tags.evidence());
    return node;
  }

  private static ObjectNode action(Action action) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", action.type());
    node.put("mode", action.mode());
    node.put("cameo", action.cameo());
    node.put("goldstein", action.goldstein());
    node.put("actor", action.actor());
    node.put("actorId", action.actorId());
    node.put("recipient", action.recipient());
    node.put("recipientId", action.recipientId());
    node.put("status", action.status());
    node.put("date", action.date() == null ? null : action.date().toString());
    node.put("datePrecision", action.datePrecision());
    node.put("dateSource", action.dateSource());
    node.put("place", action.place());
    node.put("placeId", action.placeId());
    node.put("killed", action.killed());
    node.put("killedMax", action.killedMax());
    node.put("injured", action.injured());
    node.put("attributedTo", action.attributedTo());
    node.put("severity", action.severity());
    evidence(node, action.evidence());
    return node;
  }

  private static ObjectNode entity(Entity entity) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", entity.id());
    node.put("kind", entity.kind());
    node.put("name", entity.name());
    node.put("side", entity.side());
    node.put("wikidata", entity.wikidata());
    spans(node, entity.mentions());
    return node;
  }

  private static ObjectNode place(Place place) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", place.id());
    node.put("kind", place.kind());
    node.put("name", place.name());
    node.put("country", place.country());
    node.put("geonames", place.geonames());
    node.put("latitude", place.latitude());
    node.put("longitude", place.longitude());
    ArrayNode around = node.putArray("around");
    place.around().forEach(around::add);
    spans(node, place.mentions());
    return node;
  }

  private static void spans(ObjectNode node, List<Span> spans) {
    ArrayNode array = node.putArray("mentions");
    for (Span span : spans) {
      array.addObject().put("start", span.start()).put("end", span.end());
    }
  }

  private static void evidence(ObjectNode node, List<Evidence> evidence) {
    ArrayNode array = node.putArray("evidence");
    for (Evidence quote : evidence) {
      ObjectNode item = array.addObject();
      item.put("start", quote.start());
      item.put("end", quote.end());
      item.put("in", quote.in());
      item.put("quote", quote.quote());
      item.put("supports", quote.supports());
    }
  }
}
