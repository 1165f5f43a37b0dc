package org.tensionwire.enrich.relate.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Report;
import org.tensionwire.enrich.relate.change.Brief;
import org.tensionwire.pipeline.TaggedStory;

/** The reports of one incident, the earliest first. */
public record Reports(List<Report> all) {
  /** Beyond it a report takes the place of one that counts less; see {@link Crowd}. */
  static final int MAX = 300;

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_SOURCE = 120;

  static final String WITHDRAWN = "WITHDRAWN";

  /** What is asserted outweighs what is claimed. */
  private static final List<String> STATUSES =
      List.of("done", "alleged", "denied", "planned", "called-for");

  private static final Map<String, Integer> TIERS =
      Map.of("wire", 0, "national", 1, "regional", 2, "blog", 3);

  private static final Comparator<Report> EARLIEST_FIRST =
      Comparator.comparing(Report::getSeenAt).thenComparing(Report::getStoryId);

  private static final Comparator<Report> BEST_FIRST =
      Comparator.<Report, Boolean>comparing(each -> each.getCopyOf() != null)
          .thenComparing(each -> TIERS.getOrDefault(each.getPublisher().getTier(), 4))
          .thenComparing(EARLIEST_FIRST);

  public static Report of(TaggedStory story, Action action, @Nullable String copyOf) {
    return Report.newBuilder()
        .setStoryId(story.getStoryId())
        .setRevision(story.getRevision())
        .setStatus(story.getStatus())
        .setTitle(Brief.of(story.getTitle(), LONGEST_TITLE))
        .setUrl(story.getUrl())
        .setPublisher(story.getPublisher())
        .setLanguage(story.getLanguage())
        .setPublishedAt(story.getPublishedAt())
        .setSeenAt(story.getFirstSeenAt())
        .setFetchedAt(story.getFetchedAt())
        .setCopyOf(copyOf)
        .setActionStatus(action.getStatus())
        .setSeverity(action.getSeverity())
        .setKilledMin(action.getKilledMin())
        .setKilledMax(action.getKilledMax())
        .setInjuredMin(action.getInjuredMin())
        .setAttributedTo(source(action))
        .build();
  }

  private static @Nullable String source(Action action) {
    String source = action.getAttributedTo();
    return source == null ? null : Brief.of(source, LONGEST_SOURCE);
  }

  Reports with(Report report) {
    List<Report> others = without(report.getStoryId());
    if (others.size() < MAX || Crowd.makesWay(others, report)) {
      others.add(report);
    }
    others.sort(EARLIEST_FIRST);
    return new Reports(others);
  }

  /** Those of both; of a story that stands in both the one of these. */
  Reports and(Reports others) {
    Reports both = this;
    for (Report other : others.all) {
      if (by(other.getStoryId()).isEmpty()) {
        both = both.with(other);
      }
    }
    return both;
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
    return Report.newBuilder(report)
        .setRevision(story.getRevision())
        .setStatus(WITHDRAWN)
        .setFetchedAt(story.getFetchedAt())
        .build();
  }

  Optional<Report> by(String storyId) {
    return all.stream().filter(each -> each.getStoryId().equals(storyId)).findFirst();
  }

  /** Those that count: not withdrawn. */
  List<Report> standing() {
    return all.stream().filter(each -> !each.getStatus().equals(WITHDRAWN)).toList();
  }

  /** The report whose headline names the incident. */
  Optional<Report> best() {
    return standing().stream().min(BEST_FIRST);
  }

  Optional<String> status() {
    return standing().stream()
        .map(Report::getActionStatus)
        .min(Comparator.comparingInt(status -> STATUSES.indexOf(status) & Integer.MAX_VALUE));
  }

  /** The highest; 0 where no report stands. */
  double severity() {
    return standing().stream()
        .map(Report::getSeverity)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }
}
