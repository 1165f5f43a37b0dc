package org.tensionwire.enrich.relate.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.enrich.relate.match.Candidates.Candidate;
import org.tensionwire.pipeline.TaggedStory;

/** Which known incident a story reports; used once. What is learnt is kept by the caller. */
public final class Matcher {
  /** Incidents that are compared with a story. */
  private static final int COMPARED = 12;

  /** Stories argue about a killing for this long; what comes later is about something else. */
  private static final int KILLING_DAYS = 30;

  private final TaggedStory story;
  private final Sketch sketch;
  private final Known known;
  private final Predicate<String> isRemembered;
  private final Likeness likeness;
  private final Map<String, Candidates> candidates = new HashMap<>();
  private final Map<String, Profile> profiles = new HashMap<>();

  /**
   * @param isRemembered whether an incident still stands
   */
  public Matcher(TaggedStory story, Known known, Predicate<String> isRemembered) {
    this(story, known, isRemembered, Likeness.FITTED);
  }

  Matcher(TaggedStory story, Known known, Predicate<String> isRemembered, Likeness likeness) {
    this.story = story;
    this.sketch = Sketch.of(story);
    this.known = known;
    this.isRemembered = isRemembered;
    this.likeness = likeness;
  }

  private record Scored(Profile profile, double sum) {}

  /**
   * The incident that the story as a whole reports; empty where it is a new one.
   *
   * @param without incidents that are out of the question
   */
  public Optional<Match> find(Set<String> without) {
    Optional<Match> killing =
        Optional.ofNullable(sketch.killing()).flatMap(this::killing).map(Match::of);
    return killing.or(() -> alike(without)).or(() -> ofSameCode(without));
  }

  private Optional<String> killing(String person) {
    return candidates(Keys.killing(sketch.sample(), person)).incidents().stream()
        .filter(each -> each.isWithin(KILLING_DAYS, sketch.day()))
        .map(Candidate::incident)
        .filter(isRemembered)
        .reduce((later, earlier) -> earlier);
  }

  private Optional<Match> alike(Set<String> without) {
    List<Scored> scored = new ArrayList<>();
    for (Profile each : alternatives(without)) {
      double sum = likeness.of(sketch, each);
      if (sum > Likeness.ENOUGH) {
        scored.add(new Scored(each, sum));
      }
    }
    scored.sort(
        Comparator.comparingDouble((Scored each) -> -each.sum())
            .thenComparing(each -> each.profile().incident()));
    return scored.isEmpty() ? Optional.empty() : Optional.of(match(scored));
  }

  /** The known incidents among which likeness decides, the nearest first. */
  List<Profile> alternatives(Set<String> without) {
    return nearest().stream()
        .map(this::profile)
        .flatMap(Optional::stream)
        .filter(each -> isComparable(each) && !isOtherKilling(each))
        .filter(each -> !Likeness.isThreatBesideAttack(sketch, each))
        .filter(each -> !without.contains(each.incident()))
        .filter(each -> isRemembered.test(each.incident()))
        .toList();
  }

  private static Match match(List<Scored> scored) {
    Profile best = scored.get(0).profile();
    String twin =
        scored.stream()
            .skip(1)
            .filter(each -> Twins.are(best, each.profile(), each.sum()))
            .map(each -> each.profile().incident())
            .findFirst()
            .orElse(null);
    return new Match(best.incident(), twin);
  }

  /** Ids of the incidents that share most with the story, the nearest first. */
  private List<String> nearest() {
    Map<String, Double> shared = new LinkedHashMap<>();
    Keys.of(sketch)
        .forEach(
            (key, weight) ->
                candidates(key).incidents().stream()
                    .filter(each -> each.isWithin(Candidates.HORIZON_DAYS, sketch.day()))
                    .forEach(each -> shared.merge(each.incident(), weight, Double::sum)));
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether their words can be compared. */
  private boolean isComparable(Profile profile) {
    return !sketch.text().isEmpty()
        && !profile.text().isEmpty()
        && profile.languages().contains(sketch.language());
  }

  private boolean isOtherKilling(Profile profile) {
    return sketch.killing() != null && profile.killing() != null;
  }

  /** Where words cannot be compared, type, actor, recipient, day and place must do. */
  private Optional<Match> ofSameCode(Set<String> without) {
    Action main = sketch.main();
    return main == null
        ? Optional.empty()
        : at(IncidentKey.of(story, main))
            .filter(id -> !without.contains(id))
            .filter(id -> profile(id).map(each -> !isComparable(each)).orElse(true))
            .map(Match::of);
  }

  /** The known incident that another action of the story belongs to. */
  public Optional<String> also(Action action) {
    String victim = Killing.victim(story, action);
    return Optional.ofNullable(victim)
        .flatMap(this::killing)
        .or(() -> at(IncidentKey.of(story, action)));
  }

  private Optional<String> at(IncidentKey key) {
    return candidates(key.lookup())
        .at(key.place(), key.country())
        .map(Candidate::incident)
        .filter(isRemembered);
  }

  /** The story is a report of an incident. */
  public void learn(String incident, Instant now) {
    profiles.put(
        incident,
        profile(incident).orElseGet(() -> Profile.blank(incident, now)).with(sketch, now));
    Keys.of(sketch).keySet().forEach(key -> add(key, incident, null, null, now));
    if (sketch.killing() != null) {
      add(Keys.killing(sketch.sample(), sketch.killing()), incident, null, null, now);
    }
    if (sketch.main() != null) {
      IncidentKey key = IncidentKey.of(story, sketch.main());
      add(key.lookup(), incident, key.place(), key.country(), now);
    }
  }

  private void add(
      String key, String incident, @Nullable String place, @Nullable String country, Instant now) {
    Candidates there = candidates(key);
    Optional<Candidate> before = there.of(incident);
    Candidate fresh =
        new Candidate(
            incident,
            before.map(Candidate::place).orElse(place),
            before.map(Candidate::country).orElse(country),
            Profile.later(before.map(Candidate::last).orElse(null), sketch.day()));
    candidates.put(key, there.with(fresh, now));
  }

  /** {@code younger} stands as {@code elder} from now on. */
  public void merge(String elder, String younger) {
    Optional<Profile> from = profile(younger);
    profile(elder).ifPresent(into -> profiles.put(elder, from.map(into::merged).orElse(into)));
  }

  private Candidates candidates(String key) {
    Candidates changed = candidates.get(key);
    return changed != null
        ? changed
        : known.candidates(key).orElseGet(() -> Candidates.none(story.getFetchedAt()));
  }

  private Optional<Profile> profile(String incident) {
    Profile changed = profiles.get(incident);
    return changed == null ? known.profile(incident) : Optional.of(changed);
  }

  /** Whether a revision still reports what it did: the same code, in the same country. */
  public boolean stillReports(String incident) {
    return sketch.main() != null
        && profile(incident)
            .filter(each -> each.codes().containsKey(sketch.codes().get(0)))
            .filter(sketch::isInCountryOf)
            .isPresent();
  }

  /** By key. */
  public Map<String, Candidates> learntCandidates() {
    return candidates;
  }

  /** By incident. */
  public Map<String, Profile> learntProfiles() {
    return profiles;
  }
}
