package org.tensionwire.enrich.tag.explain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Evidence;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Tokens;

/** Stretches of a story, with their words. */
final class Spans {
  private static final double CENTS = 100.0;

  private Spans() {}

  /** Tokens {@code from} up to, not including, {@code to}. */
  static ObjectNode of(Sentence sentence, int from, int to) {
    Tokens tokens = sentence.reading().tokens();
    int start = tokens.start(from);
    int end = tokens.end(to - 1);
    return JsonNodeFactory.instance
        .objectNode()
        .put("in", sentence.title() ? Evidence.TITLE : Evidence.TEXT)
        .put("start", start)
        .put("end", end)
        .put("quote", tokens.text().substring(start, end));
  }

  static ObjectNode party(Sentence sentence, Party party) {
    ObjectNode node = of(sentence, party.from(), party.to()).put("side", party.side());
    node.put("name", party.name() == null ? null : party.name().id());
    flag(node, "bare", party.bare());
    flag(node, "site", party.site());
    flag(node, "owner", party.owner());
    flag(node, "carried", party.carried());
    return node;
  }

  static void end(
      ObjectNode act,
      String role,
      Sentence sentence,
      @Nullable Party party,
      @Nullable Double cost) {
    ObjectNode node =
        party == null ? JsonNodeFactory.instance.objectNode() : party(sentence, party);
    if (party == null) {
      node.putNull("side");
    }
    if (cost != null) {
      node.put("cost", round(cost));
    }
    act.set(role, node);
  }

  static double round(double number) {
    return Math.round(number * CENTS) / CENTS;
  }

  private static void flag(ObjectNode node, String name, boolean value) {
    if (value) {
      node.put(name, true);
    }
  }
}
