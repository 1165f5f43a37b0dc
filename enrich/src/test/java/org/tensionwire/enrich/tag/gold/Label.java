package org.tensionwire.enrich.tag.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Tags;

/**
 * What a careful reader says of a story, or what the tagger does.
 *
 * @param actions the main one first
 */
record Label(int grade, List<String> dyads, String direction, List<Deed> actions) {
  static final Label NONE = new Label(0, List.of(), "none", List.of());

  /** An action, as far as labels go into it. */
  record Deed(
      String type,
      @Nullable String actor,
      @Nullable String recipient,
      @Nullable String status,
      @Nullable String date,
      @Nullable String place,
      @Nullable Integer killed) {

    boolean sameTriple(Deed other) {
      return type.equals(other.type)
          && Objects.equals(actor, other.actor)
          && Objects.equals(recipient, other.recipient);
    }
  }

  static Label of(JsonNode node) {
    List<String> dyads = new ArrayList<>();
    node.path("dyads").forEach(dyad -> dyads.add(dyad.asText()));
    List<Deed> deeds = new ArrayList<>();
    node.path("actions").forEach(action -> deeds.add(deed(action)));
    if (node.path("main").isObject()) {
      deeds.add(deed(node.path("main")));
    }
    return new Label(node.path("grade").asInt(), dyads, node.path("direction").asText(), deeds);
  }

  static Label of(Tags tags) {
    List<Deed> deeds =
        tags.actions().stream()
            .map(
                a ->
                    new Deed(
                        a.type(),
                        a.actor(),
                        a.recipient(),
                        a.status(),
                        a.date() == null ? null : a.date().toString(),
                        a.place(),
                        a.killed()))
            .toList();
    return new Label(tags.grade(), tags.dyads(), tags.direction(), deeds);
  }

  private static Deed deed(JsonNode node) {
    return new Deed(
        node.path("type").asText(),
        text(node, "actor"),
        text(node, "recipient"),
        text(node, "status"),
        text(node, "date"),
        text(node, "place"),
        node.path("killed").isNumber() ? Integer.valueOf(node.path("killed").asInt()) : null);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }
}
