package org.tensionwire.enrich.tag.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Action;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;
import org.tensionwire.enrich.tag.line.TagLineException.Reason;

/**
 * Tags a line that also says what is expected of it, as {@code "expect": {"grade", "dyads",
 * "direction", "actions", "noActions"}}. An action is written {@code TYPE ACTOR>RECIPIENT}, with a
 * status behind it where the status matters. Thread-safe.
 */
public final class ExpectLine {
  private static final Set<String> FIELDS =
      Set.of("grade", "dyads", "direction", "actions", "noActions");

  private final Tagger tagger;
  private final StoryParser parser;

  /** {@code clean}: from HTML to plain text with an empty line between paragraphs. */
  public ExpectLine(Tagger tagger, Function<String, String> clean) {
    this.tagger = tagger;
    this.parser = new StoryParser(clean);
  }

  /** What became of a story; no misses where all is as expected. */
  public record Outcome(String id, List<String> misses) {}

  public Outcome run(String line) throws TagLineException {
    JsonNode node = TagLine.object(line);
    Story story = parser.parse(node);
    JsonNode expect = node.path("expect");
    if (!expect.isObject() || expect.isEmpty()) {
      throw new TagLineException(Reason.NO_EXPECTATION, "\"expect\" is missing or no object");
    }
    for (String field : (Iterable<String>) expect::fieldNames) {
      if (!FIELDS.contains(field)) {
        throw new TagLineException(Reason.NO_EXPECTATION, "\"expect\" has an unknown \"" + field);
      }
    }
    return new Outcome(story.id(), misses(expect, tagger.tag(story)));
  }

  private static List<String> misses(JsonNode expect, Tags tags) {
    List<String> misses = new ArrayList<>();
    compare(misses, "grade", expect.get("grade"), String.valueOf(tags.grade()));
    compare(misses, "direction", expect.get("direction"), tags.direction());
    if (expect.has("dyads")) {
      Set<String> wanted = new TreeSet<>();
      expect.get("dyads").forEach(dyad -> wanted.add(dyad.asText()));
      if (!wanted.equals(new TreeSet<>(tags.dyads()))) {
        misses.add("dyads are " + tags.dyads() + ", not " + wanted);
      }
    }
    expect.path("actions").forEach(action -> action(misses, action.asText(), tags, true));
    expect.path("noActions").forEach(action -> action(misses, action.asText(), tags, false));
    return misses;
  }

  private static void compare(
      List<String> misses, String what, @Nullable JsonNode wanted, String is) {
    if (wanted != null && !wanted.asText().equals(is)) {
      misses.add(what + " is " + is + ", not " + wanted.asText());
    }
  }

  private static void action(List<String> misses, String wanted, Tags tags, boolean must) {
    boolean found = tags.actions().stream().anyMatch(action -> matches(action, wanted));
    if (found != must) {
      List<String> actions = tags.actions().stream().map(ExpectLine::told).toList();
      misses.add((must ? "no action " : "there is an action ") + wanted + " among " + actions);
    }
  }

  private static boolean matches(Action action, String wanted) {
    String told = told(action);
    return told.equals(wanted) || told.startsWith(wanted + " ");
  }

  /** {@code TYPE ACTOR>RECIPIENT status}; an end that is not known is left empty. */
  private static String told(Action action) {
    return action.type()
        + " "
        + end(action.actor())
        + ">"
        + end(action.recipient())
        + " "
        + action.status();
  }

  private static String end(@Nullable String side) {
    return side == null ? "" : side;
  }
}
