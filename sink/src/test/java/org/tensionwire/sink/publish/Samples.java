package org.tensionwire.sink.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Entity;
import org.tensionwire.contract.Evidence;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.IndexComponent;
import org.tensionwire.contract.Place;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.pipeline.TaggedStory;

/** Records that keep the contract, for tests to break. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
  public static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

  private Samples() {}

  public static TaggedStory.Builder story(String id, int revision) {
    return TaggedStory.newBuilder()
        .setStoryId(id)
        .setRevision(revision)
        .setStatus(revision == 1 ? "NEW" : "UPDATED")
        .setSample(true)
        .setUrl("https://harbour-post.example/a?b=1")
        .setTitle("Washington warns Tehran over patrol boats")
        .setExcerpt("The State Department warned Iran on Tuesday.")
        .setByline(null)
        .setTextLength(44)
        .setTextHash("00")
        .setLanguage("en")
        .setPublisher(publisher())
        .setFeeds(List.of("harbour-post-world"))
        .setPublishedAt(NOW.minusSeconds(90))
        .setFirstSeenAt(NOW.minusSeconds(3))
        .setFetchedAt(NOW.minusSeconds(2))
        .setTaggedAt(NOW.minusSeconds(1))
        .setGrade(2)
        .setScore(0.9)
        .setOpinion(false)
        .setDyads(List.of("USA-IRN"))
        .setDirection("escalation")
        .setActions(List.of(action().build()))
        .setEntities(List.of(entity().build()))
        .setPlaces(List.of(place().build()))
        .setEvidence(List.of(passage("warned Iran").build()))
        .setCopyOf(null)
        .setIncidentIds(List.of("i-1"))
        .setNovelty("FIRST_REPORT")
        .setCorrectionNote(null)
        .setWithdrawalReason(null)
        .setRulePack("us-iran-iraq")
        .setRulePackVersion("1")
        .setRawTopic("stories.raw")
        .setRawPartition(0)
        .setRawOffset(7)
        .setTraceId(TRACE_ID);
  }

  public static Publisher publisher() {
    return Publisher.newBuilder()
        .setId("harbour-post")
        .setName("The Harbour Post")
        .setOwner(null)
        .setCountry("GBR")
        .setTier("national")
        .setStateAffiliation(null)
        .build();
  }

  public static Action.Builder action() {
    return Action.newBuilder()
        .setType("THREATEN")
        .setMode(null)
        .setCameo("130")
        .setGoldstein(-4.4)
        .setActor("USA")
        .setActorId("usa-state-department")
        .setRecipient("IRN")
        .setRecipientId(null)
        .setStatus("done")
        .setDate(LocalDate.of(2026, 3, 3))
        .setDatePrecision("day")
        .setDateSource("weekday")
        .setPlace(null)
        .setPlaceId(null)
        .setKilledMin(null)
        .setKilledMax(null)
        .setInjuredMin(null)
        .setAttributedTo(null)
        .setSeverity(0.4)
        .setEvidence(List.of(passage("warned").build()));
  }

  public static Evidence.Builder passage(String quote) {
    return Evidence.newBuilder()
        .setSource("text")
        .setStart(21)
        .setEnd(21 + Math.max(1, quote.length()))
        .setQuote(quote)
        .setSupports("action");
  }

  public static Entity.Builder entity() {
    return Entity.newBuilder()
        .setId("usa-state-department")
        .setKind("government")
        .setName("Department of State")
        .setSide("USA")
        .setWikidata("Q789915")
        .setMentions(1);
  }

  public static Place.Builder place() {
    return Place.newBuilder()
        .setId("tehran")
        .setName("Tehran")
        .setGeonames("112931")
        .setCountry("IRN")
        .setKind("city")
        .setLatitude(35.7)
        .setLongitude(51.4);
  }

  public static Incident.Builder incident(String id, int version) {
    return Incident.newBuilder()
        .setIncidentId(id)
        .setVersion(version)
        .setSample(true)
        .setTitle("Washington warns Tehran over patrol boats")
        .setType("THREATEN")
        .setMode(null)
        .setActor("USA")
        .setActorId(null)
        .setRecipient("IRN")
        .setRecipientId(null)
        .setDyads(List.of("USA-IRN"))
        .setDirection("escalation")
        .setSeverity(0.4)
        .setStatus("done")
        .setDate(LocalDate.of(2026, 3, 3))
        .setPlace(null)
        .setPlaceId(null)
        .setKilledMin(0)
        .setKilledMax(null)
        .setFirstSeenAt(NOW.minusSeconds(60))
        .setUpdatedAt(NOW.minusSeconds(1))
        .setOwners(2)
        .setStateAffiliatedOwners(1)
        .setIndependentReports(2)
        .setCopies(0)
        .setMergedInto(null)
        .setFollows(null)
        .setReports(List.of(report().build()));
  }

  public static Report.Builder report() {
    return Report.newBuilder()
        .setStoryId("s-1")
        .setRevision(1)
        .setStatus("NEW")
        .setTitle("Washington warns Tehran over patrol boats")
        .setUrl("http://harbour-post.example/a")
        .setPublisher(publisher())
        .setLanguage("en")
        .setPublishedAt(null)
        .setSeenAt(NOW)
        .setFetchedAt(NOW)
        .setCopyOf(null)
        .setActionStatus("done")
        .setKilledMin(null)
        .setKilledMax(null);
  }

  public static TensionReading.Builder reading() {
    return TensionReading.newBuilder()
        .setDyad("USA-IRN")
        .setSample(false)
        .setMonitoredWeight(900.0)
        .setCoverage(1.0)
        .setShare(0.01)
        .setBaseline(0.008)
        .setBaselineDays(90)
        .setIncidents(1)
        .setOwners(2)
        .setPeriod("hour")
        .setAt(Instant.parse("2026-03-04T05:00:00Z"))
        .setRevision(1)
        .setStatus("OK")
        .setValue(140.0)
        .setLow(120.0)
        .setHigh(170.0)
        .setActs(60.0)
        .setThreats(80.0)
        .setStoriesMonitored(412)
        .setComponents(
            List.of(
                IndexComponent.newBuilder()
                    .setIncidentId("i-1")
                    .setKind("threat")
                    .setWeight(0.4)
                    .setSeverity(0.5)
                    .setOwners(2)
                    .build()))
        .setMethodology("1");
  }
}
