package org.tensionwire.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation of a story's tags as lines for people, safe to show on a terminal. */
public final class ExplanationText {
  private static final int REASONS = 4;
  private static final int FEATURES = 12;
  private static final List<String> GRADES = List.of("none", "secondary", "central");

  private final Marks marks;
  private final MarkedSentence sentences;
  private final List<String> lines = new ArrayList<>();
  private final boolean all;

  private ExplanationText(Marks marks, boolean all) {
    this.marks = marks;
    this.all = all;
    this.sentences = new MarkedSentence(marks);
  }

  /** {@code all}: also the triggers of which only a part stands there or that others cover. */
  public static List<String> of(JsonNode explanation, Marks marks, boolean all) {
    ExplanationText text = new ExplanationText(marks, all);
    text.write(explanation);
    return text.lines;
  }

  private void write(JsonNode story) {
    head("Story " + story.path("id").asText());
    int number = 0;
    for (JsonNode sentence : story.path("sentences")) {
      boolean title = sentence.path("in").asText().equals("title");
      String which = title ? "title" : "%5d".formatted(++number);
      lines.add(
          which
              + " ×"
              + number(sentence.path("weight").asDouble())
              + "  "
              + sentences.of(sentence));
      sentence.path("names").forEach(this::name);
      sentence.path("parties").forEach(this::party);
      for (JsonNode trigger : sentence.path("triggers")) {
        if (all || isTelling(trigger)) {
          trigger(trigger);
        }
      }
    }
    actions(story);
    grade(story);
  }

  static boolean isTelling(JsonNode trigger) {
    String why = trigger.path("why").asText();
    return !why.equals("gap") && !why.equals("covered");
  }

  private void name(JsonNode name) {
    row(
        "name",
        quote(name)
            + " is "
            + text(name, "id")
            + ", "
            + text(name, "kind")
            + (name.path("side").isNull() ? "" : " of " + text(name, "side")));
  }

  private void party(JsonNode party) {
    List<String> flags = new ArrayList<>();
    for (String flag : List.of("bare", "site", "owner", "carried")) {
      if (party.has(flag)) {
        flags.add(flag);
      }
    }
    row("party", end(party) + (flags.isEmpty() ? "" : " (" + String.join(", ", flags) + ")"));
  }

  private void trigger(JsonNode trigger) {
    String what =
        quote(trigger)
            + " "
            + text(trigger, "id")
            + ", "
            + text(trigger, "type")
            + " as "
            + text(trigger, "as");
    if (trigger.has("why")) {
      row("trigger", what + ": dropped, " + text(trigger, "why") + ": " + text(trigger, "because"));
      return;
    }
    row("trigger", what + ": " + text(trigger, "fate"));
    act(trigger.path("act"));
  }

  private void act(JsonNode act) {
    List<String> facts = new ArrayList<>();
    facts.add(text(act, "type") + " by " + end(act.path("actor")) + cost(act.path("actor")));
    facts.add("on " + end(act.path("recipient")) + cost(act.path("recipient")));
    facts.add("status " + text(act, "status"));
    if (act.has("date")) {
      facts.add("day " + text(act.path("date"), "day") + " from " + quote(act.path("date")));
    }
    if (act.has("place")) {
      facts.add("at " + quote(act.path("place")) + id(act.path("place")));
    }
    if (act.has("toll")) {
      facts.add(toll(act.path("toll")));
    }
    if (act.has("attributedTo")) {
      facts.add("says " + text(act, "attributedTo"));
    }
    facts.add("confidence " + text(act, "confidence") + ", score " + text(act, "score"));
    row("", String.join("; ", facts));
  }

  private static String id(JsonNode place) {
    return place.path("id").isNull() ? "" : ", " + text(place, "id");
  }

  private static String toll(JsonNode toll) {
    List<String> numbers = new ArrayList<>();
    if (toll.path("killed").isInt()) {
      String most = toll.path("killedMax").isInt() ? " to " + text(toll, "killedMax") : "";
      numbers.add("killed " + text(toll, "killed") + most);
    }
    if (toll.path("injured").isInt()) {
      numbers.add("injured " + text(toll, "injured"));
    }
    return String.join(", ", numbers) + " from " + quote(toll);
  }

  private void actions(JsonNode story) {
    head("Actions");
    for (JsonNode action : story.path("actions")) {
      boolean published = action.path("published").asBoolean();
      List<String> facts = new ArrayList<>();
      facts.add(
          text(action, "type") + " " + side(action, "actor") + ">" + side(action, "recipient"));
      facts.add(text(action, "status"));
      for (String fact : List.of("date", "place", "killed")) {
        if (!action.path(fact).isNull()) {
          facts.add((fact.equals("killed") ? "killed " : "") + text(action, fact));
        }
      }
      facts.add("score " + text(action, "score") + " of " + action.path("mentions").size());
      if (action.has("chance")) {
        facts.add("chance " + text(action, "chance") + " by " + reasons(action));
      }
      String line = String.join(", ", facts);
      lines.add(
          published
              ? "  + " + marks.mark(Marks.Kind.STRONG, line)
              : "  - " + line + ": left out, " + text(action, "why"));
    }
  }

  /** What speaks most for or against an action. */
  private static String reasons(JsonNode action) {
    List<String> reasons = new ArrayList<>();
    for (JsonNode feature : action.path("features")) {
      if (reasons.size() < REASONS && !text(feature, "name").equals("base")) {
        reasons.add(text(feature, "name") + " " + signed(feature.path("adds").asDouble()).strip());
      }
    }
    return String.join(", ", reasons);
  }

  private void grade(JsonNode story) {
    head("Grade");
    int shown = 0;
    double rest = 0;
    for (JsonNode feature : story.path("features")) {
      double adds = feature.path("adds").asDouble();
      if (shown++ >= FEATURES) {
        rest += adds;
      } else {
        String product =
            feature.has("value")
                ? " = " + text(feature, "value") + " × " + text(feature, "weight")
                : "";
        lines.add("  " + signed(adds) + "  " + text(feature, "name") + product);
      }
    }
    if (shown > FEATURES) {
      lines.add("  " + signed(rest) + "  the other " + (shown - FEATURES));
    }
    List<String> dyads = new ArrayList<>();
    story.path("dyads").forEach(dyad -> dyads.add(dyad.asText()));
    int grade = story.path("grade").asInt();
    lines.add(
        marks.mark(
            Marks.Kind.STRONG,
            "  score "
                + text(story, "score")
                + ": grade "
                + grade
                + ", "
                + GRADES.get(grade)
                + (dyads.isEmpty() ? "" : "; " + String.join(", ", dyads))
                + "; "
                + text(story, "direction")
                + (story.path("opinion").asBoolean() ? "; opinion" : "")));
    lines.add("  by " + text(story.path("pack"), "id") + " " + text(story.path("pack"), "version"));
  }

  private void head(String what) {
    lines.add(marks.mark(Marks.Kind.STRONG, TerminalText.escape(what)));
  }

  private void row(String what, String line) {
    lines.add("        " + "%-8s".formatted(what) + line);
  }

  private static String end(JsonNode party) {
    return party.path("side").isNull()
        ? "nobody named"
        : text(party, "side") + (party.has("quote") ? " " + quote(party) : "");
  }

  private static String cost(JsonNode party) {
    return party.has("cost") ? " (cost " + text(party, "cost") + ")" : "";
  }

  private static String side(JsonNode action, String end) {
    return action.path(end).isNull() ? "" : text(action, end);
  }

  private static String quote(JsonNode span) {
    return "“" + text(span, "quote") + "”";
  }

  private static String text(JsonNode node, String field) {
    return TerminalText.escape(node.path(field).asText());
  }

  private static String signed(double figure) {
    return String.format(Locale.ROOT, "%+6.2f", figure);
  }

  private static String number(double weight) {
    return String.format(Locale.ROOT, "%.1f", weight);
  }
}
