package org.tensionwire.cli.sample.corpus;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small corpora for tests. */
public final class Samples {
  private static final Expectation NONE = new Expectation(0, List.of(), "none", null, null);

  private Samples() {}

  public static SamplePublisher publisher(String id, FeedFormat format, Defect... defects) {
    return new SamplePublisher(
        id,
        "The " + id,
        "Owner of " + id,
        "ISL",
        "en",
        "national",
        null,
        id + ".example",
        format,
        true,
        new LinkedHashSet<>(Arrays.asList(defects)));
  }

  public static SampleStory story(String id, String publisher, String at) {
    return story(id, publisher, at, StoryKind.STORY, null, null, List.of());
  }

  public static SampleStory update(String id, String publisher, String at, String updateOf) {
    return story(id, publisher, at, StoryKind.UPDATE, updateOf, null, List.of());
  }

  public static SampleStory story(
      String id,
      String publisher,
      String at,
      StoryKind kind,
      @Nullable String updateOf,
      @Nullable String copyOf,
      List<String> alsoIn) {
    return new SampleStory(
        id,
        publisher,
        Instant.parse(at),
        kind,
        updateOf,
        copyOf,
        alsoIn,
        "en",
        "Café & kiosk: " + id,
        "Ada Byline",
        "Summary of “" + id + "” — for all.",
        "First paragraph of " + id + ". It goes on.\n\nSecond paragraph.\n\n!! A caption.",
        false,
        NONE);
  }

  public static SampleCorpus corpus(List<SamplePublisher> publishers, List<SampleStory> stories) {
    Map<String, Furniture> furniture =
        Furniture.load(new CorpusFiles(Samples.class.getClassLoader(), "sample"));
    return SampleCorpus.of(publishers, stories, furniture);
  }
}
