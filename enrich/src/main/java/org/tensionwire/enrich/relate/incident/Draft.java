package org.tensionwire.enrich.relate.incident;

import org.tensionwire.contract.Incident;

/**
 * The next state of an incident before its reports are read. Copies field by field: Avro's own copy
 * would copy every report.
 */
final class Draft {
  private Draft() {}

  static Incident.Builder of(Incident known) {
    return Incident.newBuilder()
        .setIncidentId(known.getIncidentId())
        .setSample(known.getSample())
        .setType(known.getType())
        .setMode(known.getMode())
        .setCameo(known.getCameo())
        .setActor(known.getActor())
        .setActorId(known.getActorId())
        .setRecipient(known.getRecipient())
        .setRecipientId(known.getRecipientId())
        .setDyads(known.getDyads())
        .setDirection(known.getDirection())
        .setDate(known.getDate())
        .setDatePrecision(known.getDatePrecision())
        .setPlace(known.getPlace())
        .setPlaceId(known.getPlaceId())
        .setCountry(known.getCountry())
        .setLatitude(known.getLatitude())
        .setLongitude(known.getLongitude())
        .setTolls(known.getTolls())
        .setPhases(known.getPhases())
        .setMergedInto(known.getMergedInto())
        .setFollows(known.getFollows());
  }
}
