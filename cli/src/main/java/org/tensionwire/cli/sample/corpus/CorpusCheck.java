package org.tensionwire.cli.sample.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must hold between the stories of a corpus, beyond the form of each. */
final class CorpusCheck {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Map<String, SamplePublisher> publishers;
  private final Map<String, SampleStory> stories;
  private final List<String> faults = new ArrayList<>();

  private CorpusCheck(Map<String, SamplePublisher> publishers, Map<String, SampleStory> stories) {
    this.publishers = publishers;
    this.stories = stories;
  }

  static List<String> faults(
      Map<String, SamplePublisher> publishers, Map<String, SampleStory> stories) {
    CorpusCheck check = new CorpusCheck(publishers, stories);
    stories.values().forEach(check::story);
    return List.copyOf(check.faults);
  }

  private void story(SampleStory story) {
    require(story, SLUG.matcher(story.id()).matches(), "the id is no slug");
    require(
        story, publishers.containsKey(story.publisher()), "unknown publisher " + story.publisher());
    for (String other : story.alsoIn()) {
      require(story, publishers.containsKey(other), "unknown publisher " + other + " in alsoIn");
      require(story, !other.equals(story.publisher()), "alsoIn names its own publisher");
    }
    require(
        story,
        (story.kind() == StoryKind.STORY) == (story.updateOf() == null),
        "a story has no updateOf, every other kind has one");
    update(story);
    copy(story);
  }

  private void update(SampleStory story) {
    if (story.updateOf() == null) {
      return;
    }
    SampleStory earlier = stories.get(story.updateOf());
    if (earlier == null) {
      require(story, false, "updateOf names an unknown story " + story.updateOf());
      return;
    }
    require(
        story, earlier.publisher().equals(story.publisher()), "updates another publisher's story");
    require(story, earlier.at().isBefore(story.at()), "is not later than " + earlier.id());
  }

  private void copy(SampleStory story) {
    if (story.copyOf() == null) {
      return;
    }
    SampleStory original = stories.get(story.copyOf());
    if (original == null) {
      require(story, false, "copyOf names an unknown story " + story.copyOf());
      return;
    }
    require(story, !original.publisher().equals(story.publisher()), "copies its own publisher");
    require(
        story, !original.at().isAfter(story.at()), "is earlier than its original " + original.id());
  }

  private void require(SampleStory story, boolean holds, String fault) {
    if (!holds) {
      faults.add(story.id() + ": " + fault);
    }
  }
}
