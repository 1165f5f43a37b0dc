package org.tensionwire.enrich.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tensionwire.enrich.relate.TaggedSamples.DAY;
import static org.tensionwire.enrich.relate.TaggedSamples.SEEN;
import static org.tensionwire.enrich.relate.TaggedSamples.again;
import static org.tensionwire.enrich.relate.TaggedSamples.publisher;
import static org.tensionwire.enrich.relate.TaggedSamples.story;
import static org.tensionwire.enrich.relate.TaggedSamples.strike;
import static org.tensionwire.enrich.relate.TaggedSamples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Claim;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Phase;
import org.tensionwire.contract.Place;
import org.tensionwire.contract.TollReading;
import org.tensionwire.pipeline.TaggedStory;

/** What the reports of an incident add up to. */
class IncidentStateTest {
  private final MapMemory memory = new MapMemory();
  private int hours;

  @Nested
  class Corroborating {

    @Test
    void shouldCountOneTextOfSeveralOwnersOnce() {
      // When
      relate(story("s1", strike("baghdad").build()).setSignature(text("wire")));
      relate(story("s2", strike("baghdad").build()).setSignature(text("wire")));
      Incident copied = relate(story("s3", strike("baghdad").build()).setSignature(text("wire")));
      Incident own = relate(story("s4", strike("baghdad").build()));

      // Then
      assertThat(counts(copied)).containsExactly(1, 0, 1, 2);
      assertThat(counts(own)).containsExactly(2, 0, 2, 2);
    }

    @Test
    void shouldCountAStateAffiliatedOwnerApartHoweverManyItsPublishers() {
      // When
      relate(story("s1", strike("baghdad").build()));
      relate(by("s2", "agency", "state-house", "IRN"));
      Incident incident = relate(by("s3", "channel", "state-house", "IRN"));

      // Then
      assertThat(counts(incident)).containsExactly(2, 1, 3, 0);
    }

    @Test
    void shouldLetACopySpeakForItsTextOnceTheOriginalIsWithdrawn() {
      // Given
      relate(story("s1", strike("baghdad").build()).setSignature(text("wire")));
      relate(story("s2", strike("baghdad").build()).setSignature(text("wire")));
      relate(story("s3", strike("baghdad").build()).setSignature(text("wire")));

      // When
      Incident incident = relate(again("s1", 2, "WITHDRAWN"));

      // Then
      assertThat(counts(incident)).containsExactly(1, 0, 1, 1);
    }

    @Test
    void shouldNotTakeAHundredStoriesOfOneOwnerForCorroboration() {
      // When
      Incident incident =
          IntStream.range(0, 100)
              .mapToObj(each -> relate(by("s" + each, "p" + each, "house", null)))
              .reduce((before, after) -> after)
              .orElseThrow();

      // Then
      assertThat(counts(incident)).containsExactly(1, 0, 100, 0);
      assertThat(kinds(incident)).containsExactly("first_reported");
    }

    @Test
    void shouldHearAnotherOwnerBehindHundredsOfCopies() {
      // Given
      for (int each = 0; each < 400; each++) {
        relate(story("s" + each, strike("baghdad").build()).setSignature(text("wire")));
      }

      // When
      Incident heard = relate(story("t1", strike("baghdad").build()));
      Incident copied = relate(story("t2", strike("baghdad").build()).setSignature(text("wire")));
      Incident withdrawn = relate(again("s399", 2, "WITHDRAWN"));

      // Then
      assertThat(counts(heard)).containsExactly(2, 0, 2, 298);
      assertThat(copied.getReports()).isEqualTo(heard.getReports());
      assertThat(withdrawn.getVersion()).isEqualTo(copied.getVersion());
    }

    private List<Integer> counts(Incident incident) {
      return List.of(
          incident.getOwners(),
          incident.getStateAffiliatedOwners(),
          incident.getIndependentReports(),
          incident.getCopies());
    }
  }

  @Nested
  class Tolls {

    @Test
    void shouldLetAnOwnersLatestWordReplaceItsEarlierOne() {
      // When
      relate(by("s1", "p1", "house", null, strike("baghdad").setKilledMin(25).build()));
      relate(by("s2", "p2", "house", null, killed(28)));
      Incident incident = relate(story("s3", killed(28)));

      // Then
      assertThat(incident.getKilledMin()).isEqualTo(28);
      assertThat(incident.getKilledMax()).isEqualTo(28);
      assertThat(incident.getTolls())
          .extracting(TollReading::getStoryId, TollReading::getKilledMin, TollReading::getKilledMax)
          .containsExactly(tuple("s1", 25, null), tuple("s2", 28, 28), tuple("s3", 28, 28));
    }

    @Test
    void shouldReadOnlyChangesAndNoCopies() {
      // When
      relate(story("s1", killed(3)).setSignature(text("wire")));
      relate(story("s2", killed(3)).setSignature(text("wire")));
      relate(again("s1", 2, "UPDATED", killed(3)));
      Incident incident = relate(again("s1", 3, "UPDATED", killed(4)));

      // Then
      assertThat(incident.getTolls())
          .extracting(TollReading::getStoryId, TollReading::getKilledMin, TollReading::getAt)
          .containsExactly(tuple("s1", 3, at(1)), tuple("s1", 4, at(4)));
    }

    @Test
    void shouldReplaceTheTollOfACorrectedStory() {
      // Given
      relate(story("s1", killed(4)));
      relate(story("s2", killed(80)));

      // When
      Incident incident = relate(again("s2", 2, "CORRECTED", killed(8)));

      // Then
      assertThat(incident.getKilledMax()).isEqualTo(8);
      assertThat(kinds(incident)).endsWith("toll_changed", "corrected");
    }

    @Test
    void shouldForgetWhatIsNoLongerSaidButKeepTheReading() {
      // Given
      relate(story("s1", killed(4)));

      // When
      Incident incident = relate(again("s1", 2, "CORRECTED", strike("baghdad").build()));

      // Then
      assertThat(incident.getKilledMin()).isNull();
      assertThat(incident.getTolls())
          .extracting(TollReading::getKilledMin)
          .containsExactly(4, null);
    }

    @Test
    void shouldKeepABoundedNumberOfReadings() {
      // When
      relate(story("s1", killed(1)));
      Incident incident =
          IntStream.range(2, 260)
              .mapToObj(revision -> relate(again("s1", revision, "UPDATED", killed(revision))))
              .reduce((before, after) -> after)
              .orElseThrow();

      // Then
      assertThat(incident.getTolls()).hasSize(200);
      assertThat(incident.getTolls().get(199).getKilledMin()).isEqualTo(259);
      assertThat(incident.getPhases()).hasSize(100);
      assertThat(kinds(incident)).startsWith("first_reported");
    }
  }

  @Nested
  class Claiming {

    @Test
    void shouldNameWhoClaimsAndWhoDenies() {
      // When
      relate(story("s1", said("alleged", "the ministry")));
      relate(story("s2", said("alleged", "The Ministry")));
      relate(story("s3", said("denied", "Tehran")));
      Incident incident = relate(story("s4", said("done", "two officers")));

      // Then
      assertThat(incident.getClaims())
          .extracting(Claim::getKind, Claim::getBy, Claim::getStoryId)
          .containsExactly(
              tuple("claimed", "the ministry", "s1"),
              tuple("denied", "Tehran", "s3"),
              tuple("stated", "two officers", "s4"));
      assertThat(incident.getStatus()).isEqualTo("done");
      assertThat(kinds(incident))
          .containsExactly("first_reported", "claimed", "corroborated", "denied", "confirmed");
    }

    @Test
    void shouldTakeADenialForNewsButNotAnotherStatement() {
      // Given
      novelty(story("s1", strike("baghdad").build()));

      // Then
      assertThat(novelty(story("s2", said("done", "an officer")))).isEqualTo("REPEAT");
      assertThat(novelty(story("s3", said("denied", "Tehran")))).isEqualTo("NEW_FACTS");
      assertThat(novelty(story("s4", said("denied", "Tehran")))).isEqualTo("REPEAT");
      assertThat(novelty(story("s5", said("denied", "Baghdad")))).isEqualTo("NEW_FACTS");
    }

    @Test
    void shouldTakeBackAClaimWithItsReport() {
      // Given
      relate(story("s1", strike("baghdad").build()));
      relate(story("s2", said("denied", "Tehran")));

      // When
      Incident incident = relate(again("s2", 2, "WITHDRAWN"));

      // Then
      assertThat(incident.getClaims()).isEmpty();
      assertThat(kinds(incident)).endsWith("denied", "withdrawn");
    }
  }

  @Nested
  class WhereAndWhen {

    @Test
    void shouldBeWhereTheMostPreciseReportHasIt() {
      // When
      Incident country = relate(at("s1", place("iraq", "country", null)));
      Incident base = relate(at("s2", place("base", "base", 33.8)));
      Incident again = relate(at("s3", place("iraq", "country", null)));

      // Then
      assertThat(country.getPlaceId()).isEqualTo("iraq");
      assertThat(base.getPlaceId()).isEqualTo("base");
      assertThat(base.getLatitude()).isEqualTo(33.8);
      assertThat(base.getCountry()).isEqualTo("IRQ");
      assertThat(again.getPlaceId()).isEqualTo("base");
    }

    @Test
    void shouldFollowTheCorrectionOfTheReportThatLeads() {
      // Given
      relate(story("s1", strike("baghdad").build()));

      // When
      Incident corrected = relate(again("s1", 2, "CORRECTED", strike("erbil").build()));
      Incident another = relate(story("s2", strike("baghdad").build()));

      // Then
      assertThat(corrected.getPlaceId()).isEqualTo("erbil");
      assertThat(another.getPlaceId()).isEqualTo("erbil");
    }

    @Test
    void shouldTellHowPreciselyTheDayIsKnown() {
      Incident incident = relate(story("s1", strike("baghdad").setDatePrecision("week").build()));
      assertThat(incident.getDatePrecision()).isEqualTo("week");

      incident = relate(story("s2", strike("baghdad").setDatePrecision("day").build()));
      assertThat(incident.getDatePrecision()).isEqualTo("day");
      assertThat(incident.getDate()).isEqualTo(DAY);

      incident = relate(story("s3", strike("baghdad").setDatePrecision("month").build()));
      assertThat(incident.getDatePrecision()).isEqualTo("day");
    }

    private TaggedStory.Builder at(String id, Place place) {
      return story(id, strike(place.getId()).build()).setPlaces(List.of(place));
    }

    private Place place(String id, String kind, Double latitude) {
      return Place.newBuilder()
          .setId(id)
          .setName(id)
          .setCountry("IRQ")
          .setKind(kind)
          .setLatitude(latitude)
          .setAround(kind.equals("country") ? List.of() : List.of("iraq"))
          .build();
    }
  }

  @Nested
  class Size {

    @Test
    void shouldNotLetLongTextsOfStrangersSwellAnIncident() {
      Action action = strike("baghdad").setAttributedTo("a source ".repeat(50)).build();

      Incident incident = relate(story("s1", action).setTitle("word ".repeat(1_000)));

      assertThat(incident.getTitle()).hasSize(300).endsWith("…");
      assertThat(incident.getReports().get(0).getTitle()).hasSize(300);
      assertThat(incident.getReports().get(0).getAttributedTo()).hasSize(120);
    }
  }

  @Nested
  class Severity {

    @Test
    void shouldFallWithTheReportThatRaisedIt() {
      // Given
      relate(story("s1", strike("baghdad").setSeverity(0.5).build()));
      relate(story("s2", strike("baghdad").setSeverity(0.9).build()));

      // When
      Incident incident = relate(again("s2", 2, "WITHDRAWN"));

      // Then
      assertThat(incident.getSeverity()).isEqualTo(0.5);
    }
  }

  private Incident relate(TaggedStory.Builder story) {
    return memory.incident(next(story).getIncidentIds().get(0)).orElseThrow();
  }

  private String novelty(TaggedStory.Builder story) {
    return next(story).getNovelty();
  }

  private TaggedStory next(TaggedStory.Builder story) {
    hours++;
    return memory.relate(story.setFetchedAt(at(hours)).build()).story();
  }

  private static Instant at(int hour) {
    return SEEN.plus(Duration.ofHours(hour));
  }

  private static List<String> kinds(Incident incident) {
    return incident.getPhases().stream().map(Phase::getKind).toList();
  }

  private static TaggedStory.Builder by(String id, String publisher, String owner, String state) {
    return by(id, publisher, owner, state, strike("baghdad").build());
  }

  private static TaggedStory.Builder by(
      String id, String publisher, String owner, String state, Action action) {
    return story(id, action).setPublisher(publisher(publisher, "national", owner, state));
  }

  private static Action killed(int number) {
    return strike("baghdad").setKilledMin(number).setKilledMax(number).build();
  }

  private static Action said(String status, String by) {
    return strike("baghdad").setStatus(status).setAttributedTo(by).build();
  }
}
