package org.tensionwire.enrich.tag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tensionwire.enrich.tag.act.Act;

/** Reads invented stories, all of Wednesday, 7 February 2024, by the bundled pack. */
final class WednesdayStories {
  static final LocalDate PUBLISHED = LocalDate.parse("2024-02-07");
  private static final Instant NOON = Instant.parse("2024-02-07T12:00:00Z");
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());

  private WednesdayStories() {}

  static Analysis analysed(String title, String text) {
    return TAGGER.analyse(
        new Story("s", null, null, title, text, List.of(), List.of(), NOON, "en"));
  }

  /** What is asked of each act of a type, in the order of the story. */
  static List<String> ofActs(String title, String text, String type, Function<Act, String> asked) {
    return analysed(title, text).acts().stream()
        .filter(act -> act.type().equals(type))
        .map(asked)
        .toList();
  }

  /** The actions that a story would be published with, the likeliest first. */
  static List<Action> actions(String title, String text) {
    return analysed(title, text).candidates().stream()
        .map(candidate -> TAGGER.action(candidate.cluster()))
        .toList();
  }
}
