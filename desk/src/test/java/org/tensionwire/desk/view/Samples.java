package org.tensionwire.desk.view;

import java.time.Instant;
import java.util.List;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Evidence;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Publisher;

/** Public records for tests. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

  private Samples() {}

  public static Event.Builder event(String story, int revision) {
    return Event.newBuilder()
        .setEventId(story + ":" + revision)
        .setStoryId(story)
        .setRevision(revision)
        .setStatus("NEW")
        .setSample(false)
        .setUrl("https://harbour-post.example/" + story)
        .setTitle("Washington warns Tehran over patrol boats")
        .setExcerpt("The State Department warned Iran on Tuesday.")
        .setLanguage("en")
        .setPublisher(publisher().build())
        .setFirstSeenAt(NOW)
        .setFetchedAt(NOW)
        .setTaggedAt(NOW)
        .setGrade(2)
        .setScore(0.9)
        .setOpinion(false)
        .setDyads(List.of("USA-IRN"))
        .setDirection("escalation")
        .setActions(List.of(action()))
        .setNovelty("FIRST_REPORT")
        .setRulePack("us-iran-iraq")
        .setRulePackVersion("1");
  }

  public static Publisher.Builder publisher() {
    return Publisher.newBuilder().setId("p").setName("The Harbour Post").setTier("national");
  }

  public static Action action() {
    return Action.newBuilder()
        .setType("THREATEN")
        .setCameo("130")
        .setGoldstein(-4.4)
        .setActor("USA")
        .setRecipient("IRN")
        .setStatus("done")
        .setPlace("Tehran")
        .setSeverity(0.4)
        .setEvidence(List.of(passage("warned Iran on Tuesday")))
        .build();
  }

  public static Evidence passage(String quote) {
    return Evidence.newBuilder()
        .setSource("text")
        .setStart(0)
        .setEnd(quote.length())
        .setQuote(quote)
        .setSupports("action")
        .build();
  }

  public static Incident incident(String id, int version) {
    return Incident.newBuilder()
        .setIncidentId(id)
        .setVersion(version)
        .setSample(true)
        .setTitle("A warning <over> boats")
        .setType("THREATEN")
        .setDirection("escalation")
        .setSeverity(0.4)
        .setStatus("done")
        .setFirstSeenAt(NOW)
        .setUpdatedAt(NOW)
        .setOwners(1)
        .setStateAffiliatedOwners(0)
        .setIndependentReports(1)
        .setCopies(0)
        .build();
  }
}
