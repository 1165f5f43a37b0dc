package org.tensionwire.enrich.relate.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;
import org.tensionwire.pipeline.TaggedStory;

/** The reports of one incident, the earliest first, and what they add up to. */
public record Reports(List<Report> all) {
  /** Further ones still make events, but are not listed in the incident. */
  static final int MAX = 300;

  private static final String WITHDRAWN = "WITHDRAWN";

  /** What is asserted outweighs what is claimed. */
  private static final List<String> STATUSES =
      List.of("done", "alleged", "denied", "planned", "called-for");

  private static final Map<String, Integer> TIERS =
      Map.of("wire", 0, "national", 1, "regional", 2, "blog", 3);

  public static Report of(TaggedStory story, Action action, @Nullable String copyOf) {
    return Report.newBuilder()
        .setStoryId(story.getStoryId())
        .setRevision(story.getRevision())
        .setStatus(story.getStatus())
        .setTitle(story.getTitle())
        .setUrl(story.getUrl())
        .setPublisher(story.getPublisher())
        .setLanguage(story.getLanguage())
        .setPublishedAt(story.getPublishedAt())
        .setSeenAt(story.getFirstSeenAt())
        .setFetchedAt(story.getFetchedAt())
        .setCopyOf(copyOf)
        .setActionStatus(action.getStatus())
        .setKilledMin(action.getKilledMin())
        .setKilledMax(action.getKilledMax())
        .setInjuredMin(action.getInjuredMin())
        .setAttributedTo(action.getAttributedTo())
        .build();
  }

  Reports with(Report report) {
    List<Report> others = without(report.getStoryId());
    if (others.size() < MAX) {
      others.add(report);
    }
    others.sort(Comparator.comparing(Report::getSeenAt).thenComparing(Report::getStoryId));
    return new Reports(others);
  }

  private List<Report> without(String storyId) {
    List<Report> others = new ArrayList<>(all);
    others.removeIf(each -> each.getStoryId().equals(storyId));
    return others;
  }

  Reports dropping(String storyId) {
    return new Reports(without(storyId));
  }

  /** The same with a story's report marked as withdrawn. */
  Reports withdrawing(TaggedStory story) {
    return new Reports(
        all.stream()
            .map(
                each ->
                    each.getStoryId().equals(story.getStoryId()) ? withdrawn(each, story) : each)
            .toList());
  }

  private static Report withdrawn(Report report, TaggedStory story) {
    return Report.newBuilder(report).setRevision(story.getRevision()).setStatus(WITHDRAWN).build();
  }

  Optional<Report> by(String storyId) {
    return all.stream().filter(each -> each.getStoryId().equals(storyId)).findFirst();
  }

  /** Those that count: not withdrawn. */
  private Stream<Report> standing() {
    return all.stream().filter(each -> !each.getStatus().equals(WITHDRAWN));
  }

  boolean isEmpty() {
    return standing().findAny().isEmpty();
  }

  /** The report whose headline names the incident. */
  Optional<Report> best() {
    return standing()
        .min(
            Comparator.<Report, Boolean>comparing(each -> each.getCopyOf() != null)
                .thenComparing(each -> TIERS.getOrDefault(each.getPublisher().getTier(), 4))
                .thenComparing(Report::getSeenAt)
                .thenComparing(Report::getStoryId));
  }

  int owners() {
    return (int) independent().map(Reports::owner).distinct().count();
  }

  int stateAffiliatedOwners() {
    return (int)
        independent()
            .filter(publisher -> publisher.getStateAffiliation() != null)
            .map(Reports::owner)
            .distinct()
            .count();
  }

  int independentReports() {
    return (int) independent().count();
  }

  int copies() {
    return (int) standing().filter(each -> each.getCopyOf() != null).count();
  }

  private Stream<Publisher> independent() {
    return standing().filter(each -> each.getCopyOf() == null).map(Report::getPublisher);
  }

  private static String owner(Publisher publisher) {
    return publisher.getOwner() == null ? "publisher:" + publisher.getId() : publisher.getOwner();
  }

  Optional<String> status() {
    return standing()
        .map(Report::getActionStatus)
        .min(Comparator.comparingInt(status -> STATUSES.indexOf(status) & Integer.MAX_VALUE));
  }

  @Nullable Integer killedMin() {
    return standing()
        .map(Report::getKilledMin)
        .flatMap(Stream::ofNullable)
        .min(Integer::compare)
        .orElse(null);
  }

  /** An open-ended report counts with its lowest number. */
  @Nullable Integer killedMax() {
    return standing()
        .map(each -> each.getKilledMax() == null ? each.getKilledMin() : each.getKilledMax())
        .flatMap(Stream::ofNullable)
        .max(Integer::compare)
        .orElse(null);
  }
}
