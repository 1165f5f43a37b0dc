package org.tensionwire.enrich.index;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;

/**
 * What the index takes from an incident.
 *
 * @param voices its independent owners, the earliest first
 */
public record Contribution(
    boolean sample, List<String> dyads, Kind kind, double severity, List<Voice> voices) {

  /**
   * @param hour of its first report, in hours since 1970
   */
  public record Voice(String owner, long hour, boolean stateAffiliated) {
    private Voice with(Voice other) {
      return new Voice(owner, Math.min(hour, other.hour), stateAffiliated || other.stateAffiliated);
    }
  }

  public Contribution {
    dyads = List.copyOf(dyads);
    voices = List.copyOf(voices);
  }

  /** Empty where nothing of the incident counts. */
  public static Optional<Contribution> of(Incident incident) {
    List<Voice> voices = voices(incident);
    if (incident.getMergedInto() != null || incident.getSeverity() <= 0 || voices.isEmpty()) {
      return Optional.empty();
    }
    double part = incident.getStatus().equals("alleged") ? Method.ALLEGED : 1;
    return Kind.of(incident.getType(), incident.getStatus())
        .map(
            kind ->
                new Contribution(
                    incident.getSample(),
                    incident.getDyads(),
                    kind,
                    incident.getSeverity() * part,
                    voices));
  }

  /** The first hour at which two states differ; empty where they are the same. */
  public static Optional<Long> changedFrom(
      @Nullable Contribution before, @Nullable Contribution after) {
    if (Objects.equals(before, after)) {
      return Optional.empty();
    }
    if (before == null || after == null) {
      return Optional.of(before == null ? after.firstHour() : before.firstHour());
    }
    boolean alike =
        before.dyads.equals(after.dyads)
            && before.kind == after.kind
            && before.severity == after.severity;
    int same = alike ? sameVoices(before.voices, after.voices) : 0;
    return Stream.of(before, after)
        .filter(each -> each.voices.size() > same)
        .map(each -> each.voices.get(same).hour())
        .min(Long::compare);
  }

  private static int sameVoices(List<Voice> one, List<Voice> other) {
    int same = 0;
    while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
      same++;
    }
    return same;
  }

  private long firstHour() {
    return voices.get(0).hour();
  }

  private static List<Voice> voices(Incident incident) {
    Map<String, Voice> voices = new TreeMap<>();
    for (Report report : incident.getReports()) {
      if (report.getCopyOf() == null && !report.getStatus().equals("WITHDRAWN")) {
        voice(report, incident.getSample())
            .ifPresent(voice -> voices.merge(voice.owner(), voice, Voice::with));
      }
    }
    return voices.values().stream()
        .sorted(Comparator.comparingLong(Voice::hour).thenComparing(Voice::owner))
        .toList();
  }

  private static Optional<Voice> voice(Report report, boolean sample) {
    Publisher publisher = report.getPublisher();
    String owner =
        publisher.getOwner() == null ? "publisher:" + publisher.getId() : publisher.getOwner();
    boolean affiliated = publisher.getStateAffiliation() != null;
    return StoryTime.of(report.getPublishedAt(), report.getSeenAt(), sample)
        .map(at -> new Voice(owner, StoryTime.hour(at), affiliated));
  }
}
