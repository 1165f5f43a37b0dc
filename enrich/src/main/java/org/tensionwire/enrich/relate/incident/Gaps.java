package org.tensionwire.enrich.relate.incident;

import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Incident;

/** What an incident does not know itself and takes from one that is merged into it. */
final class Gaps {
  private Gaps() {}

  static void fill(Incident.Builder next, Incident known, Incident other) {
    next.setMode(first(known.getMode(), other.getMode()));
    next.setCameo(first(known.getCameo(), other.getCameo()));
    next.setActor(first(known.getActor(), other.getActor()));
    next.setActorId(first(known.getActorId(), other.getActorId()));
    next.setRecipient(first(known.getRecipient(), other.getRecipient()));
    next.setRecipientId(first(known.getRecipientId(), other.getRecipientId()));
    next.setFollows(follows(known, other));
    if (known.getDate() == null) {
      next.setDate(other.getDate()).setDatePrecision(other.getDatePrecision());
    }
    if (known.getPlace() == null && known.getPlaceId() == null) {
      next.setPlace(other.getPlace()).setPlaceId(other.getPlaceId());
      next.setCountry(other.getCountry());
      next.setLatitude(other.getLatitude()).setLongitude(other.getLongitude());
    }
  }

  /** Nothing follows itself. */
  private static @Nullable String follows(Incident known, Incident other) {
    String follows = first(known.getFollows(), other.getFollows());
    boolean itself = known.getIncidentId().equals(follows) || other.getIncidentId().equals(follows);
    return itself ? null : follows;
  }

  private static @Nullable String first(@Nullable String known, @Nullable String said) {
    return known == null ? said : known;
  }
}
