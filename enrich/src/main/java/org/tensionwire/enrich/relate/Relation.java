package org.tensionwire.enrich.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Change;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Report;
import org.tensionwire.enrich.relate.change.Facts;
import org.tensionwire.enrich.relate.copy.FirstText;
import org.tensionwire.enrich.relate.incident.IncidentBook;
import org.tensionwire.enrich.relate.incident.Incidents;
import org.tensionwire.enrich.relate.incident.Reports;
import org.tensionwire.enrich.relate.match.Candidates;
import org.tensionwire.enrich.relate.match.Candidates.Candidate;
import org.tensionwire.enrich.relate.match.IncidentKey;
import org.tensionwire.pipeline.TaggedStory;

/** The relating of one story; used once. */
final class Relation {
  private final TaggedStory story;
  private final Optional<StoryReports> known;
  private final Memory memory;
  private final List<String> reported = new ArrayList<>();
  private final IncidentBook incidents;
  private final Map<String, FirstText> texts = new HashMap<>();
  private final Map<String, Candidates> candidates = new HashMap<>();
  private @Nullable String copyOf;
  private boolean founded;
  private boolean newFacts;

  Relation(TaggedStory story, Optional<StoryReports> known, Memory memory) {
    this.story = story;
    this.known = known;
    this.memory = memory;
    this.incidents = new IncidentBook(memory::incident);
  }

  /** The story's reports stay listed, but count no longer. */
  void withdraw() {
    newFacts = true;
    known.ifPresent(
        before -> {
          copyOf = before.copyOf();
          before.incidents().forEach(this::withdraw);
        });
  }

  /** What was merged meanwhile is withdrawn where it stands now. */
  private void withdraw(String id) {
    Optional<Incident> standing = incidents.find(id);
    String now = standing.map(Incident::getIncidentId).orElse(id);
    if (!reported.contains(now)) {
      reported.add(now);
      standing
          .filter(this::lists)
          .ifPresent(incident -> incidents.put(Incidents.withdraw(incident, story)));
    }
  }

  void findCopy() {
    String fingerprint = story.getFingerprint();
    if (fingerprint == null) {
      return;
    }
    Optional<FirstText> first = memory.text(fingerprint);
    if (first.isEmpty()) {
      texts.put(fingerprint, new FirstText(story.getStoryId(), story.getFetchedAt()));
    } else if (!first.get().storyId().equals(story.getStoryId())) {
      copyOf = first.get().storyId();
    }
  }

  void report() {
    boolean main = true;
    for (Action action : story.getActions()) {
      report(action, main);
      main = false;
    }
    newFacts |= story.getStatus().equals("CORRECTED");
    known.ifPresent(this::leave);
  }

  private void report(Action action, boolean main) {
    IncidentKey key = IncidentKey.of(story, action);
    Candidates there = candidates(key);
    Optional<Candidate> found = there.at(key.place(), key.country()).filter(this::isRemembered);
    if (found.isEmpty() && !main) {
      return;
    }
    String id = found.map(this::standing).orElseGet(() -> key.incidentId(story.getStoryId()));
    if (reported.contains(id)) {
      return;
    }
    reported.add(id);
    Report report = Reports.of(story, action, copyOf);
    if (found.isEmpty()) {
      founded = true;
      incidents.put(Incidents.found(id, story, action, report));
    } else {
      add(id, action, report);
    }
    candidates.put(key.lookup(), there.with(candidate(id, key, found), story.getFetchedAt()));
  }

  private void add(String id, Action action, Report report) {
    Incident before = incidents.find(id).orElseThrow();
    Incident after = Incidents.report(before, story, action, report);
    newFacts |= Incidents.hasNewFacts(before, after);
    incidents.put(after);
  }

  /** A place that was unknown is the first one told. */
  private static Candidate candidate(String id, IncidentKey key, Optional<Candidate> found) {
    return found
        .filter(candidate -> candidate.place() != null)
        .orElseGet(
            () ->
                new Candidate(
                    id,
                    key.place(),
                    key.country() != null
                        ? key.country()
                        : found.map(Candidate::country).orElse(null)));
  }

  private Candidates candidates(IncidentKey key) {
    Candidates seen = candidates.get(key.lookup());
    return seen != null
        ? seen
        : memory.candidates(key.lookup()).orElseGet(() -> Candidates.none(story.getFetchedAt()));
  }

  private boolean isRemembered(Candidate candidate) {
    return incidents.find(candidate.incident()).isPresent();
  }

  private String standing(Candidate candidate) {
    return incidents.find(candidate.incident()).orElseThrow().getIncidentId();
  }

  private void leave(StoryReports before) {
    for (String id : before.incidents()) {
      incidents
          .find(id)
          .filter(incident -> !reported.contains(incident.getIncidentId()))
          .filter(this::lists)
          .ifPresent(incident -> incidents.put(Incidents.drop(incident, story)));
    }
  }

  private boolean lists(Incident incident) {
    return incident.getReports().stream()
        .anyMatch(report -> report.getStoryId().equals(story.getStoryId()));
  }

  /** Under the ids as they stand, should incidents have been merged for this very story. */
  private List<String> standing() {
    return reported.stream()
        .map(id -> incidents.find(id).map(Incident::getIncidentId).orElse(id))
        .distinct()
        .toList();
  }

  Related result() {
    List<String> standing = standing();
    TaggedStory related =
        TaggedStory.newBuilder(story)
            .setCopyOf(copyOf)
            .setIncidentIds(standing)
            .setNovelty(novelty().name())
            .setChanges(changes())
            .build();
    StoryReports reports =
        new StoryReports(story.getFingerprint(), copyOf, standing, facts(), story.getFetchedAt());
    return new Related(related, incidents.changed(), reports, texts, candidates);
  }

  /** A withdrawn story says nothing; it is compared with what it said should it come back. */
  private @Nullable Map<String, String> facts() {
    return isWithdrawn() ? known.map(StoryReports::facts).orElse(null) : Facts.of(story);
  }

  private List<Change> changes() {
    Map<String, String> before = known.map(StoryReports::facts).orElse(null);
    return before == null || isWithdrawn() ? List.of() : Facts.changes(before, Facts.of(story));
  }

  private boolean isWithdrawn() {
    return story.getStatus().equals("WITHDRAWN");
  }

  private Novelty novelty() {
    if (copyOf != null && !isWithdrawn()) {
      return Novelty.COPY;
    }
    if (founded || reported.isEmpty() && story.getStatus().equals("NEW")) {
      return Novelty.FIRST_REPORT;
    }
    return newFacts ? Novelty.NEW_FACTS : Novelty.REPEAT;
  }
}
