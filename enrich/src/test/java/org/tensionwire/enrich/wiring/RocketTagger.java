package org.tensionwire.enrich.wiring;

import java.time.LocalDate;
import java.util.List;
import org.tensionwire.enrich.tag.Action;
import org.tensionwire.enrich.tag.Evidence;
import org.tensionwire.enrich.tag.Place;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tags;

/** Takes every story that speaks of rockets for one of an attack on a base. */
final class RocketTagger implements StoryTagger {
  static final String BREAKS = "unspeakable";

  @Override
  public Tags tag(Story story) {
    if (story.text().contains(BREAKS)) {
      throw new IllegalStateException("rule gone wrong");
    }
    int at = story.text().indexOf("rockets");
    if (at < 0) {
      return new Tags(0, 0, false, List.of(), "none", List.of(), List.of(), List.of(), List.of());
    }
    Evidence evidence = new Evidence(at, at + 7, "rockets", "ASSAULT", Evidence.TEXT);
    return new Tags(
        2,
        6,
        false,
        List.of("USA-IRN"),
        "escalation",
        List.of(attack(story, evidence)),
        List.of(),
        List.of(new Place("k1", "K1", null, "IRQ", null, null, "base", List.of("IRQ"), List.of())),
        List.of(evidence));
  }

  private static Action attack(Story story, Evidence evidence) {
    Integer killed = story.text().contains("One man died") ? 1 : null;
    return new Action(
        "ASSAULT",
        null,
        "190",
        -9.0,
        "OTH",
        null,
        "USA",
        null,
        "done",
        LocalDate.parse("2019-12-27"),
        "day",
        "Friday",
        "K1",
        "k1",
        killed,
        null,
        null,
        null,
        8,
        List.of(evidence));
  }

  @Override
  public String packId() {
    return "rockets";
  }

  @Override
  public String packVersion() {
    return "1";
  }
}
