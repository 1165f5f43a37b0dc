package org.tensionwire.enrich.relate.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensionwire.pipeline.TaggedStory;

/** Matches stories once more in their order; used once. */
final class Replay implements Known {
  private final SortedStories stories;
  private final Likeness likeness;
  private final Map<String, Candidates> candidates = new HashMap<>();
  private final Map<String, Profile> profiles = new HashMap<>();

  /** The incidents that another one took over. */
  private final Map<String, String> elders = new HashMap<>();

  private final List<String> founded = new ArrayList<>();

  private Replay(SortedStories stories, Likeness likeness) {
    this.stories = stories;
    this.likeness = likeness;
  }

  /** The incident by story. */
  static Map<String, String> found(SortedStories stories, Likeness likeness) {
    Replay replay = new Replay(stories, likeness);
    Map<String, String> found = new HashMap<>();
    for (TaggedStory story : stories.related()) {
      if (stories.isSorted(story)) {
        found.put(story.getStoryId(), replay.match(story));
      }
    }
    return found;
  }

  /** What is compared while each story is put into its true incident. */
  static List<Example> examples(SortedStories stories, double weight) {
    Replay replay = new Replay(stories, Likeness.FITTED);
    List<Example> examples = new ArrayList<>();
    for (TaggedStory story : stories.related()) {
      if (stories.isSorted(story)) {
        examples.addAll(replay.teach(story, weight));
      }
    }
    return examples;
  }

  private String match(TaggedStory story) {
    Matcher matcher = matcher(story);
    String incident = matcher.find(Set.of()).map(each -> join(matcher, each)).orElse("");
    if (incident.isEmpty()) {
      incident = "inc " + story.getStoryId();
      founded.add(incident);
    }
    learn(matcher, incident, story);
    return incident;
  }

  /** Texts alone never show that two incidents are one. */
  private String join(Matcher matcher, Match match) {
    String one = standing(match.incident());
    String other = match.twin() == null || stories.textOnly() ? one : standing(match.twin());
    if (one.equals(other)) {
      return one;
    }
    String elder = founded.indexOf(one) < founded.indexOf(other) ? one : other;
    String younger = elder.equals(one) ? other : one;
    matcher.merge(elder, younger);
    elders.put(younger, elder);
    return elder;
  }

  private String standing(String incident) {
    String elder = elders.get(incident);
    return elder == null ? incident : standing(elder);
  }

  private List<Example> teach(TaggedStory story, double weight) {
    Matcher matcher = matcher(story);
    String incident = stories.incident(story);
    List<Example> examples = new ArrayList<>();
    if (stories.incidents().containsKey(story.getStoryId())) {
      Sketch sketch = Sketch.of(story);
      for (Profile each : matcher.alternatives(Set.of())) {
        examples.add(
            new Example(
                Likeness.features(sketch, each),
                each.incident().equals(incident),
                weight,
                List.of(stories.group(incident), stories.group(each.incident()))));
      }
    }
    learn(matcher, incident, story);
    return examples;
  }

  private Matcher matcher(TaggedStory story) {
    return new Matcher(story, this, id -> true, likeness);
  }

  private void learn(Matcher matcher, String incident, TaggedStory story) {
    matcher.learn(incident, story.getFetchedAt());
    candidates.putAll(matcher.learntCandidates());
    profiles.putAll(matcher.learntProfiles());
  }

  @Override
  public Optional<Candidates> candidates(String key) {
    return Optional.ofNullable(candidates.get(key));
  }

  @Override
  public Optional<Profile> profile(String incidentId) {
    return Optional.ofNullable(profiles.get(incidentId));
  }
}
