package org.tensionwire.enrich.relate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.copy.FirstText;
import org.tensionwire.enrich.relate.match.Candidates;
import org.tensionwire.enrich.relate.match.Matcher;
import org.tensionwire.enrich.relate.match.Profile;
import org.tensionwire.pipeline.TaggedStory;

/** Remembers everything, in maps; for files of stories and for tests. For one thread. */
public final class MapMemory implements Memory {
  private final Map<String, FirstText> texts = new HashMap<>();
  private final Map<String, StoryReports> stories = new HashMap<>();
  private final Map<String, Candidates> candidates = new HashMap<>();
  private final Map<String, Profile> profiles = new HashMap<>();
  private final Map<String, Incident> incidents = new HashMap<>();

  /** Relates a story and keeps what was learnt. */
  public Related relate(TaggedStory story) {
    Related related = new Relater(this).relate(story);
    texts.putAll(related.texts());
    candidates.putAll(related.candidates());
    profiles.putAll(related.profiles());
    related.incidents().forEach(this::keep);
    stories.put(story.getStoryId(), related.reports());
    return related;
  }

  void keep(Incident incident) {
    incidents.put(incident.getIncidentId(), incident);
  }

  void keep(Matcher matcher) {
    candidates.putAll(matcher.learntCandidates());
    profiles.putAll(matcher.learntProfiles());
  }

  /** The incidents by id. */
  public Map<String, Incident> incidents() {
    return Map.copyOf(incidents);
  }

  @Override
  public Optional<FirstText> text(String fingerprint) {
    return Optional.ofNullable(texts.get(fingerprint));
  }

  @Override
  public Optional<StoryReports> story(String storyId) {
    return Optional.ofNullable(stories.get(storyId));
  }

  @Override
  public Optional<Candidates> candidates(String key) {
    return Optional.ofNullable(candidates.get(key));
  }

  @Override
  public Optional<Profile> profile(String incidentId) {
    return Optional.ofNullable(profiles.get(incidentId));
  }

  @Override
  public Optional<Incident> incident(String incidentId) {
    return Optional.ofNullable(incidents.get(incidentId));
  }
}
