package org.tensionwire.enrich.relate.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Place;
import org.tensionwire.enrich.revise.Digest;
import org.tensionwire.pipeline.TaggedStory;

/** What two reports must share to be reports of one incident. */
public record IncidentKey(
    boolean sample,
    String type,
    @Nullable String actor,
    @Nullable String recipient,
    LocalDate day,
    @Nullable String place,
    @Nullable String country) {
  private static final int ID_DIGITS = 20;

  /** An act without a day is taken to be of the day on which the story was published. */
  public static IncidentKey of(TaggedStory story, Action action) {
    LocalDate day = action.getDate() == null ? day(story) : action.getDate();
    String place = action.getPlaceId();
    return new IncidentKey(
        story.getSample(),
        action.getType(),
        action.getActor(),
        action.getRecipient(),
        day,
        place,
        country(story, place));
  }

  private static LocalDate day(TaggedStory story) {
    Instant published = story.getPublishedAt();
    Instant at = published == null ? story.getFetchedAt() : published;
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static @Nullable String country(TaggedStory story, @Nullable String place) {
    return story.getPlaces().stream()
        .filter(each -> each.getId().equals(place))
        .map(Place::getCountry)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(null);
  }

  /** Under this the candidates are found; place is compared among them. */
  public String lookup() {
    return String.join(
        "|",
        sample ? "sample" : "news",
        type,
        actor == null ? "-" : actor,
        recipient == null ? "-" : recipient,
        day.toString());
  }

  /** Id of the incident that {@code storyId} is the first to report. */
  public String incidentId(String storyId) {
    String where = place != null ? place : country != null ? country : "-";
    return "inc-" + Digest.of(lookup(), where, storyId).substring(0, ID_DIGITS);
  }
}
