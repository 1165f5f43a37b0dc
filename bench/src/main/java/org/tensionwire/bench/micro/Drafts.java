package org.tensionwire.bench.micro;

import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.systemtests.feeds.Draft;
import org.tensionwire.systemtests.feeds.Prose;

/** Written stories of 3,000 characters, as the tagger takes them. */
final class Drafts {
  private static final int LENGTH = 3_000;

  private Drafts() {}

  /**
   * @param tension whether the story of a serial number tells of tension
   */
  static List<Story> written(int count, IntPredicate tension) {
    return IntStream.range(0, count)
        .mapToObj(serial -> story(serial, tension.test(serial)))
        .toList();
  }

  private static Story story(int serial, boolean tension) {
    Draft draft = new Prose(1).write(serial, 1, tension, LENGTH);
    return new Story(
        "s" + serial,
        null,
        null,
        draft.title(),
        String.join("\n\n", draft.paragraphs()),
        List.of(),
        List.of(),
        Instant.parse("2026-01-05T08:00:00Z"),
        "en");
  }
}
