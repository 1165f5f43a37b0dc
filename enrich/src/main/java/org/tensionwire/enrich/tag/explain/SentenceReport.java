package org.tensionwire.enrich.tag.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Analysis;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Drop;
import org.tensionwire.enrich.tag.act.Facts;
import org.tensionwire.enrich.tag.act.PlaceFound;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.Trigger;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.toll.Toll;

/** What was found in one sentence: names, parties, triggers, and the acts they tell of. */
final class SentenceReport {
  private final Analysis analysis;
  private final Heard heard;

  SentenceReport(Analysis analysis, Heard heard) {
    this.analysis = analysis;
    this.heard = heard;
  }

  ObjectNode of(Sentence sentence) {
    ObjectNode node = Spans.of(sentence, sentence.from(), sentence.to());
    node.put("weight", sentence.weight());
    ArrayNode names = node.putArray("names");
    for (Mention mention : sentence.reading().mentions()) {
      if (mention.from() >= sentence.from() && mention.to() <= sentence.to()) {
        names.add(name(sentence, mention));
      }
    }
    ArrayNode parties = node.putArray("parties");
    sentence.parties().forEach(party -> parties.add(Spans.party(sentence, party)));
    if (sentence.speaker() != null) {
      node.put("speaker", sentence.speaker().side());
    }
    triggers(sentence).forEach(node.putArray("triggers")::add);
    return node;
  }

  /** Forms of one trigger that fare alike are told once. */
  private Set<ObjectNode> triggers(Sentence sentence) {
    Set<ObjectNode> triggers = new LinkedHashSet<>();
    for (TriggerHit hit : sentence.reading().hits()) {
      if (hit.from() >= sentence.from() && hit.to() <= sentence.to()) {
        triggers.add(trigger(sentence, hit));
      }
    }
    return triggers;
  }

  private static ObjectNode name(Sentence sentence, Mention mention) {
    return Spans.of(sentence, mention.from(), mention.to())
        .put("id", mention.name().id())
        .put("kind", mention.name().kind())
        .put("side", mention.name().side());
  }

  private ObjectNode trigger(Sentence sentence, TriggerHit hit) {
    Trigger trigger = hit.form().trigger();
    ObjectNode node =
        Spans.of(sentence, hit.from(), hit.to())
            .put("id", trigger.id())
            .put("type", trigger.type())
            .put("as", hit.form().verb() ? "verb" : "noun");
    Optional<Act> act = act(sentence, hit);
    if (act.isPresent()) {
      node.put("fate", act.get().old() ? "background" : "act");
      node.set("act", act(act.get()));
    } else {
      node.put("fate", "dropped");
      Drop why = why(sentence, hit);
      node.put("why", why.wire()).put("because", why.meaning());
    }
    return node;
  }

  /** The act of these words, also where they were turned into another trigger's. */
  private Optional<Act> act(Sentence sentence, TriggerHit hit) {
    Drop drop = heard.drop(hit);
    return analysis.acts().stream()
        .filter(act -> act.sentence().equals(sentence))
        .filter(
            act ->
                act.link().hit() == hit
                    || drop != null
                        && heard.costs(hit) != null
                        && act.link().hit().from() == hit.from()
                        && act.link().hit().to() == hit.to())
        .findFirst();
  }

  private Drop why(Sentence sentence, TriggerHit hit) {
    Drop drop = heard.drop(hit);
    if (drop != null) {
      return drop;
    }
    return sentence.parties().isEmpty() && sentence.speaker() == null
        ? Drop.NO_PARTY
        : Drop.COVERED;
  }

  private ObjectNode act(Act act) {
    Sentence sentence = act.sentence();
    Heard.@Nullable Costs costs = heard.costs(act.link().hit());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", act.type());
    node.put("trigger", act.link().trigger().id());
    Spans.end(node, "actor", sentence, act.link().actor(), costs == null ? null : costs.actor());
    Spans.end(
        node,
        "recipient",
        sentence,
        act.link().recipient(),
        costs == null ? null : costs.recipient());
    node.put("confidence", Spans.round(act.link().confidence()));
    node.put("status", act.status().wire());
    facts(node, act.facts());
    if (act.source() != null) {
      node.put("attributedTo", act.source().side());
    }
    return node.put("score", Spans.round(act.score()));
  }

  /** Day, place and toll, each with the words that tell it, which may stand in a later sentence. */
  private static void facts(ObjectNode node, Facts facts) {
    DateFound date = facts.date();
    if (date != null) {
      ObjectNode words = Spans.of(facts.dated(), date.from(), date.to());
      words.put("day", date.date().toString());
      words.put("precision", date.grain().wire()).put("source", date.basis().wire());
      node.set("date", words);
    }
    PlaceFound place = facts.place();
    if (place != null) {
      node.set("place", Spans.of(facts.placed(), place.from(), place.to()).put("id", place.id()));
    }
    Toll toll = facts.toll();
    if (!toll.empty()) {
      ObjectNode words = Spans.of(facts.told(), toll.from(), toll.to());
      words.put("killed", toll.killed()).put("killedMax", toll.killedMax());
      node.set("toll", words.put("injured", toll.injured()));
    }
  }
}
