package org.tensionwire.enrich.wiring;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Entity;
import org.tensionwire.contract.Evidence;
import org.tensionwire.contract.Place;

/** The tagger's findings as the contract's records. */
final class ContractTags {
  private static final Set<String> SIDES = Set.of("USA", "IRN", "IRQ");
  private static final int MAX_QUOTE = 240;
  private static final double MOST_SEVERE = 10;

  /** A score of this size is as likely right as wrong by half of what remains. */
  private static final double HALF_WAY = 4;

  private ContractTags() {}

  /** The open-ended score of a pack as a number from 0 to 1, in the same order. */
  static double confidence(double score) {
    return score <= 0 ? 0 : score / (score + HALF_WAY);
  }

  static List<Action> actions(List<org.tensionwire.enrich.tag.Action> actions) {
    return actions.stream().map(ContractTags::action).toList();
  }

  private static Action action(org.tensionwire.enrich.tag.Action action) {
    return Action.newBuilder()
        .setType(action.type())
        .setMode(action.mode())
        .setCameo(action.cameo())
        .setGoldstein(action.goldstein())
        .setActor(action.actor())
        .setActorId(action.actorId())
        .setRecipient(action.recipient())
        .setRecipientId(action.recipientId())
        .setStatus(action.status())
        .setDate(action.date())
        .setDatePrecision(action.datePrecision())
        .setDateSource(action.dateSource())
        .setPlace(action.place())
        .setPlaceId(action.placeId())
        .setKilledMin(action.killed())
        .setKilledMax(atLeast(action.killed(), action.killedMax()))
        .setInjuredMin(action.injured())
        .setAttributedTo(action.attributedTo())
        .setSeverity(Math.max(0, Math.min(1, action.severity() / MOST_SEVERE)))
        .setEvidence(evidence(action.evidence()))
        .build();
  }

  /** A range is left open where its ends contradict each other. */
  private static @Nullable Integer atLeast(@Nullable Integer low, @Nullable Integer high) {
    return low != null && high != null && high < low ? null : high;
  }

  static List<Entity> entities(List<org.tensionwire.enrich.tag.Entity> entities) {
    return entities.stream().map(ContractTags::entity).toList();
  }

  private static Entity entity(org.tensionwire.enrich.tag.Entity entity) {
    String side = entity.side();
    return Entity.newBuilder()
        .setId(entity.id())
        .setKind(entity.kind())
        .setName(entity.name())
        .setSide(side != null && SIDES.contains(side) ? side : null)
        .setWikidata(entity.wikidata())
        .setMentions(Math.max(1, entity.mentions().size()))
        .build();
  }

  static List<Place> places(List<org.tensionwire.enrich.tag.Place> places) {
    return places.stream().map(ContractTags::place).toList();
  }

  private static Place place(org.tensionwire.enrich.tag.Place place) {
    return Place.newBuilder()
        .setId(place.id())
        .setName(place.name())
        .setGeonames(place.geonames())
        .setCountry(place.country())
        .setLatitude(place.latitude())
        .setLongitude(place.longitude())
        .setKind(place.kind())
        .setAround(place.around())
        .build();
  }

  static List<Evidence> evidence(List<org.tensionwire.enrich.tag.Evidence> evidence) {
    return evidence.stream().map(ContractTags::passage).toList();
  }

  private static Evidence passage(org.tensionwire.enrich.tag.Evidence evidence) {
    return Evidence.newBuilder()
        .setSource(evidence.in())
        .setStart(evidence.start())
        .setEnd(evidence.end())
        .setQuote(quote(evidence.quote()))
        .setSupports(evidence.supports())
        .build();
  }

  private static String quote(String quote) {
    return quote.length() <= MAX_QUOTE ? quote : quote.substring(0, MAX_QUOTE - 1) + '…';
  }
}
