package org.tensionwire.enrich.relate.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Place;
import org.tensionwire.pipeline.TaggedStory;

/**
 * Who, where and when, as one report tells it. What is unknown is filled in by any report; what is
 * known changes where the leading report, whose headline names the incident, tells it otherwise, or
 * where another one tells it more precisely.
 */
final class Told {
  private static final List<String> PRECISIONS = List.of("day", "week", "month", "year");

  private final TaggedStory story;
  private final Action action;
  private final boolean leading;

  Told(TaggedStory story, Action action, boolean leading) {
    this.story = story;
    this.action = action;
    this.leading = leading;
  }

  void into(Incident.Builder next, Incident known) {
    next.setMode(choose(known.getMode(), action.getMode()));
    next.setCameo(choose(known.getCameo(), action.getCameo()));
    next.setActorId(choose(known.getActorId(), action.getActorId()));
    next.setRecipientId(choose(known.getRecipientId(), action.getRecipientId()));
    date(next, known);
    place(next, known);
  }

  private @Nullable String choose(@Nullable String known, @Nullable String said) {
    return said == null || known != null && !leading ? known : said;
  }

  private void date(Incident.Builder next, Incident known) {
    LocalDate said = action.getDate();
    if (said == null) {
      return;
    }
    int gain =
        known.getDate() == null
            ? 1
            : vagueness(known.getDatePrecision()) - vagueness(action.getDatePrecision());
    if (gain > 0 || gain == 0 && leading) {
      next.setDate(said).setDatePrecision(action.getDatePrecision());
    }
  }

  private static int vagueness(@Nullable String precision) {
    return precision == null ? 0 : PRECISIONS.indexOf(precision) & Integer.MAX_VALUE;
  }

  private void place(Incident.Builder next, Incident known) {
    if (action.getPlace() == null && action.getPlaceId() == null) {
      return;
    }
    Optional<Place> said =
        story.getPlaces().stream()
            .filter(place -> place.getId().equals(action.getPlaceId()))
            .findFirst();
    if (isWanted(known, said)) {
      next.setPlace(action.getPlace()).setPlaceId(action.getPlaceId());
      next.setCountry(said.map(Place::getCountry).orElse(null));
      next.setLatitude(said.map(Place::getLatitude).orElse(null));
      next.setLongitude(said.map(Place::getLongitude).orElse(null));
    }
  }

  private boolean isWanted(Incident known, Optional<Place> said) {
    String before = known.getPlaceId();
    if (before == null) {
      return known.getPlace() == null || said.isPresent();
    }
    boolean within = said.filter(place -> place.getAround().contains(before)).isPresent();
    boolean wider = said.filter(place -> isCountryOf(place, known)).isPresent();
    return within || leading && said.isPresent() && !wider;
  }

  private static boolean isCountryOf(Place place, Incident known) {
    return place.getKind().equals("country")
        && place.getCountry() != null
        && place.getCountry().equals(known.getCountry());
  }
}
