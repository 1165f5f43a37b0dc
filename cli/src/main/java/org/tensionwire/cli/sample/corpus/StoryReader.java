package org.tensionwire.cli.sample.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

final class StoryReader {
  private StoryReader() {}

  static SampleStory read(Fields fields) {
    return new SampleStory(
        fields.text("id"),
        fields.text("publisher"),
        fields.instant("at"),
        fields.converted("kind", text -> Wire.read(StoryKind.class, text, '-')),
        fields.optional("updateOf"),
        fields.optional("copyOf"),
        fields.list("alsoIn"),
        fields.text("language"),
        fields.text("title"),
        fields.optional("byline"),
        fields.text("summary"),
        fields.text("body"),
        fields.flag("opinion"),
        expectation(fields));
  }

  private static Expectation expectation(Fields story) {
    Fields expect = story.child("expect");
    return new Expectation(
        expect.number("grade"),
        expect.list("dyads"),
        expect.text("direction"),
        main(expect.optionalChild("main")),
        expect.optional("incident"));
  }

  private static Expectation.@Nullable Main main(@Nullable Fields main) {
    if (main == null) {
      return null;
    }
    return new Expectation.Main(
        main.text("type"),
        main.text("actor"),
        main.optional("recipient"),
        main.optional("date") == null ? null : main.converted("date", LocalDate::parse),
        main.optional("place"),
        main.optional("killed") == null ? null : main.number("killed"),
        main.text("status"));
  }
}
