package org.tensionwire.enrich.relate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Change;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Report;
import org.tensionwire.enrich.relate.change.Facts;
import org.tensionwire.enrich.relate.copy.Original;
import org.tensionwire.enrich.relate.copy.Signature;
import org.tensionwire.enrich.relate.incident.IncidentBook;
import org.tensionwire.enrich.relate.incident.Incidents;
import org.tensionwire.enrich.relate.incident.Reports;
import org.tensionwire.enrich.relate.match.IncidentKey;
import org.tensionwire.enrich.relate.match.Match;
import org.tensionwire.enrich.relate.match.Matcher;
import org.tensionwire.pipeline.TaggedStory;

/** The relating of one story; used once. */
final class Relation {
  private static final String ATTACK = "ASSAULT";

  private final TaggedStory story;
  private final Optional<StoryReports> known;
  private final Memory memory;
  private final List<String> reported = new ArrayList<>();
  private final IncidentBook incidents;
  private final Matcher matcher;
  private @Nullable Original text;
  private @Nullable String copyOf;
  private boolean founded;
  private boolean newFacts;

  Relation(TaggedStory story, Optional<StoryReports> known, Memory memory) {
    this.story = story;
    this.known = known;
    this.memory = memory;
    this.incidents = new IncidentBook(memory::incident);
    this.matcher = new Matcher(story, memory, id -> incidents.find(id).isPresent());
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
    ByteBuffer signature = story.getSignature();
    if (signature == null) {
      return;
    }
    Original mine =
        new Original(
            story.getStoryId(),
            story.getSample(),
            story.getFirstSeenAt(),
            story.getFetchedAt(),
            Signature.read(signature.duplicate()));
    copyOf = memory.originalOf(mine).orElse(null);
    text = copyOf == null ? mine : null;
  }

  void report() {
    List<Action> actions = story.getActions();
    if (!actions.isEmpty()) {
      reportMain(actions.get(0));
      actions.stream().skip(1).forEach(this::reportAlso);
      follow();
    }
    newFacts |= story.getStatus().equals("CORRECTED");
    known.ifPresent(this::leave);
  }

  private void reportMain(Action action) {
    Optional<String> found = known.flatMap(this::stillReported).or(this::find);
    String id = found.orElseGet(() -> IncidentKey.of(story, action).incidentId(story.getStoryId()));
    report(id, action);
    if (!wasReported(id)) {
      matcher.learn(id, story.getFetchedAt());
    }
  }

  private Optional<String> stillReported(StoryReports before) {
    return before.incidents().stream()
        .limit(1)
        .map(this::standing)
        .flatMap(Optional::stream)
        .filter(matcher::stillReports)
        .findFirst();
  }

  private Optional<String> find() {
    return matcher.find(mine()).map(this::join);
  }

  /** What nobody but this story's earlier revision reported says nothing about the revision. */
  private Set<String> mine() {
    return known.map(StoryReports::incidents).orElse(List.of()).stream()
        .filter(id -> incidents.find(id).map(this::isMineAlone).orElse(true))
        .collect(Collectors.toSet());
  }

  private boolean isMineAlone(Incident incident) {
    return incident.getReports().stream().allMatch(this::isMine);
  }

  /** Where a story shows that two incidents are one, the elder stands for both. */
  private String join(Match match) {
    String id = standing(match.incident()).orElseThrow();
    String twin = match.twin() == null ? id : standing(match.twin()).orElse(id);
    if (twin.equals(id)) {
      return id;
    }
    String elder =
        incidents
            .merge(
                incidents.find(id).orElseThrow(),
                incidents.find(twin).orElseThrow(),
                story.getFetchedAt())
            .getIncidentId();
    matcher.merge(elder, elder.equals(id) ? twin : id);
    return elder;
  }

  private void reportAlso(Action action) {
    matcher
        .also(action)
        .flatMap(this::standing)
        .filter(id -> !reported.contains(id))
        .ifPresent(id -> report(id, action));
  }

  /** What a story is the first to report follows the attack that it reports beside it. */
  private void follow() {
    if (!founded) {
      return;
    }
    Incident main = incidents.find(reported.get(0)).orElseThrow();
    reported.stream()
        .skip(1)
        .map(incidents::find)
        .flatMap(Optional::stream)
        .filter(each -> each.getType().equals(ATTACK) && !isLike(each, main))
        .findFirst()
        .map(leader -> Incidents.follow(main, leader.getIncidentId(), story.getFetchedAt()))
        .ifPresent(incidents::put);
  }

  private static boolean isLike(Incident one, Incident other) {
    return one.getType().equals(other.getType())
        && Objects.equals(one.getActor(), other.getActor());
  }

  private void report(String id, Action action) {
    reported.add(id);
    Report report = Reports.of(story, action, copyOf);
    if (incidents.find(id).isPresent()) {
      add(id, action, report);
    } else {
      founded = true;
      incidents.put(Incidents.found(id, story, action, report));
    }
  }

  private boolean wasReported(String id) {
    return known.map(before -> before.incidents().contains(id)).orElse(false);
  }

  private void add(String id, Action action, Report report) {
    Incident before = incidents.find(id).orElseThrow();
    Incident after = Incidents.report(before, story, action, report);
    newFacts |= Incidents.hasNewFacts(before, after);
    incidents.put(after);
  }

  /** The id under which an incident stands now. */
  private Optional<String> standing(String id) {
    return incidents.find(id).map(Incident::getIncidentId);
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
    return incident.getReports().stream().anyMatch(this::isMine);
  }

  private boolean isMine(Report report) {
    return report.getStoryId().equals(story.getStoryId());
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
            .setSignature(null)
            .setCopyOf(copyOf)
            .setIncidentIds(standing)
            .setNovelty(novelty().name())
            .setChanges(changes())
            .build();
    Long earlier = known.map(StoryReports::text).orElse(null);
    StoryReports reports =
        new StoryReports(earlier, copyOf, standing, facts(), story.getFetchedAt());
    return new Related(
        related,
        incidents.changed(),
        reports,
        text,
        matcher.learntCandidates(),
        matcher.learntProfiles());
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
