package org.tensionwire.enrich.tag.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.Action;
import org.tensionwire.enrich.tag.Analysis;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.grade.Candidate;
import org.tensionwire.enrich.tag.grade.Cluster;
import org.tensionwire.enrich.tag.name.Sentence;

/** Explains the tags of stories by one pack. Thread-safe. */
public final class Explainer {
  private final RulePack pack;

  public Explainer(RulePack pack) {
    this.pack = pack;
  }

  /**
   * From the words to the grade: {@code pack}, {@code grade} with its {@code score} and {@code
   * features}, {@code actions} with their {@code chance}, its {@code features} and whether and why
   * they are published, and {@code sentences} with names, parties, triggers and acts. Spans count
   * in {@code title} or {@code text} of the story.
   */
  public ObjectNode explain(Story story) {
    Heard heard = new Heard();
    Tagger tagger = new Tagger(pack, heard);
    Analysis analysis = tagger.analyse(story);
    Tags tags = tagger.tag(story, analysis);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", story.id());
    node.put("title", story.title());
    node.put("text", story.text());
    node.put("published", story.published() == null ? null : story.published().toString());
    node.putObject("pack").put("id", pack.id()).put("version", pack.version());
    node.put("grade", tags.grade());
    node.put("score", Spans.round(tags.score()));
    node.put("opinion", tags.opinion());
    tags.dyads().forEach(node.putArray("dyads")::add);
    node.put("direction", tags.direction());
    features(node, tagger, analysis);
    actions(node, tagger, analysis, tags);
    SentenceReport report = new SentenceReport(analysis, heard);
    ArrayNode sentences = node.putArray("sentences");
    for (Sentence sentence : analysis.sentences()) {
      sentences.add(report.of(sentence));
    }
    return node;
  }

  /** What each feature adds to the score, the weightiest first. */
  private static void features(ObjectNode node, Tagger tagger, Analysis analysis) {
    parts(node, tagger.contributions(analysis), analysis.features());
  }

  private static void parts(
      ObjectNode node, Map<String, Double> parts, Map<String, Double> values) {
    ArrayNode features = node.putArray("features");
    parts.entrySet().stream()
        .filter(part -> part.getValue() != 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> p) -> -Math.abs(p.getValue())))
        .forEach(
            part -> {
              ObjectNode feature = features.addObject().put("name", part.getKey());
              Double value = values.get(part.getKey());
              if (value != null) {
                feature.put("value", Spans.round(value));
                feature.put("weight", Spans.round(part.getValue() / value));
              }
              feature.put("adds", Spans.round(part.getValue()));
            });
  }

  private static void actions(ObjectNode node, Tagger tagger, Analysis analysis, Tags tags) {
    ArrayNode actions = node.putArray("actions");
    for (Cluster cluster : readings(analysis)) {
      Action action = tagger.action(cluster);
      int rank = tags.actions().indexOf(action);
      ObjectNode item = actions.addObject();
      item.put("type", cluster.type());
      item.put("actor", cluster.actor());
      item.put("recipient", cluster.recipient());
      item.put("status", cluster.status().wire());
      item.put("date", action.date() == null ? null : action.date().toString());
      item.put("place", action.place());
      item.put("killed", action.killed());
      item.put("severity", action.severity());
      item.put("score", Spans.round(cluster.score()));
      item.put("published", rank >= 0);
      if (rank < 0) {
        item.put("why", why(cluster, tags));
      }
      analysis.candidates().stream()
          .filter(candidate -> candidate.cluster() == cluster)
          .forEach(candidate -> chance(item, tagger, candidate));
      ArrayNode mentions = item.putArray("mentions");
      for (Act act : cluster.acts()) {
        int hit = act.link().hit().from();
        mentions.add(
            Spans.of(act.sentence(), hit, act.link().hit().to())
                .put("score", Spans.round(act.score())));
      }
    }
  }

  /** How likely a reader would list the action, and what adds up to that. */
  private static void chance(ObjectNode item, Tagger tagger, Candidate candidate) {
    item.put("chance", Spans.round(candidate.chance()));
    parts(item, tagger.contributions(candidate), candidate.features());
  }

  /** All clusters, and behind them the weaker readings that the choice weighed. */
  private static List<Cluster> readings(Analysis analysis) {
    List<Cluster> all = new ArrayList<>(analysis.clusters());
    analysis.candidates().stream()
        .map(Candidate::cluster)
        .filter(c -> !analysis.clusters().contains(c))
        .forEach(all::add);
    return all;
  }

  private static String why(Cluster cluster, Tags tags) {
    if (!Sides.one(cluster.actor()) && !Sides.one(cluster.recipient())) {
      return "no_side";
    }
    return tags.grade() == 0 ? "story_of_no_tension" : "less_prominent";
  }
}
