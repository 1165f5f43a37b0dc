package org.tensionwire.enrich.relate.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Place;
import org.tensionwire.pipeline.StoryTerm;
import org.tensionwire.pipeline.TaggedStory;

/**
 * What a story is compared by.
 *
 * @param acts codes, recipients, places and days of its actions, by prominence
 * @param main its main action; null where it has none
 * @param place of the main action and what lies around it, the nearest first
 * @param day of publication; null where unknown
 * @param killing the person of whose killing the story tells; null where it is about something else
 */
record Sketch(
    boolean sample,
    String language,
    boolean opinion,
    Weights text,
    Weights lead,
    Weights title,
    Weights acts,
    @Nullable Action main,
    List<String> codes,
    List<String> place,
    @Nullable LocalDate day,
    @Nullable String killing) {

  static Sketch of(TaggedStory story) {
    List<Action> actions = story.getActions();
    Action main = actions.isEmpty() ? null : actions.get(0);
    return new Sketch(
        story.getSample(),
        story.getLanguage(),
        story.getOpinion(),
        weights(story, StoryTerm::getText),
        weights(story, StoryTerm::getLead),
        weights(story, StoryTerm::getTitle),
        acts(actions),
        main,
        actions.stream().map(Sketch::code).toList(),
        main == null ? List.of() : around(story, main.getPlaceId()),
        day(story.getPublishedAt()),
        Killing.toldBy(story));
  }

  static String code(Action action) {
    return String.join(
        "|", action.getType(), named(action.getActor()), named(action.getRecipient()));
  }

  private static String named(@Nullable String side) {
    return side == null ? "-" : side;
  }

  /** The day of the main action where its text tells it to the day. */
  @Nullable LocalDate actDay() {
    return main == null || !"day".equals(main.getDatePrecision()) ? null : main.getDate();
  }

  boolean isInCountryOf(Profile incident) {
    return place.isEmpty()
        || incident.places().isEmpty()
        || incident.places().stream().anyMatch(each -> country(each).equals(country(place)));
  }

  private static String country(List<String> place) {
    return place.get(place.size() - 1);
  }

  private static Weights weights(TaggedStory story, Function<StoryTerm, Float> weight) {
    TreeMap<String, Float> weights = new TreeMap<>();
    for (StoryTerm term : story.getTerms()) {
      if (weight.apply(term) > 0) {
        weights.put(term.getTerm(), weight.apply(term));
      }
    }
    return Weights.of(weights);
  }

  private static Weights acts(List<Action> actions) {
    TreeMap<String, Float> acts = new TreeMap<>();
    int rank = 1;
    for (Action action : actions) {
      float weight = (float) ((Killing.isInTitle(action) ? 2 : 1) / Math.sqrt(rank++));
      acts.merge(code(action), weight, Float::sum);
      String type = action.getType();
      put(acts, type + ">", action.getRecipientId(), 0.7f * weight);
      put(acts, type + "@", action.getPlaceId(), 0.7f * weight);
      put(acts, type + "/", action.getMode(), 0.5f * weight);
      put(acts, type + "#", action.getDate(), 0.5f * weight);
    }
    return Weights.of(acts);
  }

  private static void put(
      TreeMap<String, Float> acts, String prefix, @Nullable Object value, float weight) {
    if (value != null) {
      acts.merge(prefix + value, weight, Float::sum);
    }
  }

  private static List<String> around(TaggedStory story, @Nullable String place) {
    return story.getPlaces().stream()
        .filter(each -> each.getId().equals(place))
        .findFirst()
        .map(Sketch::chain)
        .orElse(List.of());
  }

  private static List<String> chain(Place place) {
    Stream<String> country = Stream.ofNullable(place.getCountry());
    return Stream.of(Stream.of(place.getId()), place.getAround().stream(), country)
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  private static @Nullable LocalDate day(@Nullable Instant published) {
    return published == null ? null : published.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
