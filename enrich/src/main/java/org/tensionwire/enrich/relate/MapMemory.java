package org.tensionwire.enrich.relate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tensionwire.contract.Incident;
import org.tensionwire.enrich.relate.copy.Original;
import org.tensionwire.enrich.relate.copy.OriginalMap;
import org.tensionwire.enrich.relate.copy.Originals;
import org.tensionwire.enrich.relate.match.Candidates;
import org.tensionwire.enrich.relate.match.Matcher;
import org.tensionwire.enrich.relate.match.Profile;
import org.tensionwire.pipeline.TaggedStory;

/** Remembers everything, in maps; for files of stories and for tests. For one thread. */
public final class MapMemory implements Memory {
  private final Originals originals = new Originals(new OriginalMap());
  private final Map<String, StoryReports> stories = new HashMap<>();
  private final Map<String, Candidates> candidates = new HashMap<>();
  private final Map<String, Profile> profiles = new HashMap<>();
  private final Map<String, Incident> incidents = new HashMap<>();

  /** Relates a story and keeps what was learnt. */
  public Related relate(TaggedStory story) {
    Related related = new Relater(this).relate(story);
    candidates.putAll(related.candidates());
    profiles.putAll(related.profiles());
    related.incidents().forEach(this::keep);
    stories.put(story.getStoryId(), related.keepText(originals));
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
  public Optional<String> originalOf(Original text) {
    return originals.of(text);
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
