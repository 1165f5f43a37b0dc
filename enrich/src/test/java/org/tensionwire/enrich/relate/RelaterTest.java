package org.tensionwire.enrich.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.enrich.relate.TaggedSamples.DAY;
import static org.tensionwire.enrich.relate.TaggedSamples.again;
import static org.tensionwire.enrich.relate.TaggedSamples.publisher;
import static org.tensionwire.enrich.relate.TaggedSamples.story;
import static org.tensionwire.enrich.relate.TaggedSamples.strike;
import static org.tensionwire.enrich.relate.TaggedSamples.text;
import static org.tensionwire.enrich.relate.TaggedSamples.threat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Report;
import org.tensionwire.pipeline.TaggedStory;

class RelaterTest {
  private final MapMemory memory = new MapMemory();

  @Nested
  class OneIncident {

    @Test
    void shouldGatherReportsOfTheSameActPlaceAndDay() {
      // When
      TaggedStory first = relate(story("s1", strike("baghdad").build()));
      TaggedStory second = relate(story("s2", strike("baghdad").build()));

      // Then
      assertThat(first.getNovelty()).isEqualTo("FIRST_REPORT");
      assertThat(second.getNovelty()).isEqualTo("REPEAT");
      assertThat(second.getIncidentIds()).hasSize(1).isEqualTo(first.getIncidentIds());
      assertThat(memory.incidents()).hasSize(1);
      assertThat(incidentOf(first).getOwners()).isEqualTo(2);
    }

    @Test
    void shouldTakeAPlaceInTheSameCountryOrNoneForTheSame() {
      // When
      TaggedStory nowhere = relate(story("s1", strike(null).build()));
      TaggedStory baghdad = relate(story("s2", strike("baghdad").build()));
      TaggedStory erbil = relate(story("s3", strike("erbil").build()));
      TaggedStory tehran = relate(story("s4", strike("tehran").build()));

      // Then
      assertThat(baghdad.getIncidentIds()).isEqualTo(nowhere.getIncidentIds());
      assertThat(erbil.getIncidentIds()).isEqualTo(nowhere.getIncidentIds());
      assertThat(tehran.getIncidentIds()).isNotEqualTo(nowhere.getIncidentIds());
      assertThat(incidentOf(nowhere).getPlaceId()).isEqualTo("baghdad");
    }

    @Test
    void shouldGatherReportsOfAnActAtSea() {
      // When
      TaggedStory first = relate(story("s1", strike("gulf").build()));
      TaggedStory second = relate(story("s2", strike("gulf").build()));

      // Then
      assertThat(second.getIncidentIds()).hasSize(1).isEqualTo(first.getIncidentIds());
    }

    @Test
    void shouldKeepApartWhatDiffersInActDayOrActor() {
      // When
      relate(story("s1", strike("baghdad").build()));
      relate(story("s2", threat()));
      relate(story("s3", strike("baghdad").setDate(DAY.plusDays(1)).build()));
      relate(story("s4", strike("baghdad").setActor("ISR").build()));

      // Then
      assertThat(memory.incidents()).hasSize(4);
    }

    @Test
    void shouldNeverMixSampleDataWithNews() {
      // When
      TaggedStory news = relate(story("s1", strike("baghdad").build()));
      TaggedStory sample = relate(story("s2", strike("baghdad").build()).setSample(true));

      // Then
      assertThat(sample.getIncidentIds()).doesNotContainAnyElementsOf(news.getIncidentIds());
      assertThat(incidentOf(sample).getSample()).isTrue();
      assertThat(incidentOf(news).getSample()).isFalse();
    }

    @Test
    void shouldJoinKnownIncidentsOfFurtherActionsButFoundNone() {
      // Given
      TaggedStory strike = relate(story("s1", strike("baghdad").build()));
      Action unknown = strike("tehran").setType("SANCTION").build();

      // When
      TaggedStory threat = relate(story("s2", threat(), strike("baghdad").build(), unknown));

      // Then
      assertThat(threat.getIncidentIds()).hasSize(2).endsWith(strike.getIncidentIds().get(0));
      assertThat(memory.incidents()).hasSize(2);
    }

    @Test
    void shouldHaveNoneWithoutAnAction() {
      // When
      Related related = memory.relate(story("s1").build());

      // Then
      assertThat(related.story().getNovelty()).isEqualTo("FIRST_REPORT");
      assertThat(related.story().getIncidentIds()).isEmpty();
      assertThat(related.incidents()).isEmpty();
    }

    @Test
    void shouldGiveTheSameIdsOnReplay() {
      // Given
      List<TaggedStory> stories =
          List.of(
              story("s1", strike(null).build()).build(),
              story("s2", threat(), strike("erbil").build()).build(),
              again("s1", 2, "UPDATED", strike("tehran").build()).build());
      List<String> once = stories.stream().map(it -> memory.relate(it).toString()).toList();
      MapMemory replay = new MapMemory();

      // When
      List<String> twice = stories.stream().map(it -> replay.relate(it).toString()).toList();

      // Then
      assertThat(twice).isEqualTo(once);
      assertThat(replay.incidents()).hasToString(memory.incidents().toString());
    }
  }

  @Nested
  class State {

    @Test
    void shouldSpanTheTollsOfAllReports() {
      // When
      relate(story("s1", strike("baghdad").setKilledMin(5).build()));
      TaggedStory higher =
          relate(story("s2", strike("baghdad").setKilledMin(6).setKilledMax(8).build()));
      TaggedStory within = relate(story("s3", strike("baghdad").setKilledMin(7).build()));

      // Then
      assertThat(higher.getNovelty()).isEqualTo("NEW_FACTS");
      assertThat(within.getNovelty()).isEqualTo("REPEAT");
      assertThat(incidentOf(within).getKilledMin()).isEqualTo(5);
      assertThat(incidentOf(within).getKilledMax()).isEqualTo(8);
    }

    @Test
    void shouldLetWhatIsAssertedOutweighWhatIsClaimed() {
      // Given
      TaggedStory alleged = relate(story("s1", strike("baghdad").setStatus("alleged").build()));
      assertThat(incidentOf(alleged).getStatus()).isEqualTo("alleged");

      // When
      relate(story("s2", strike("baghdad").setStatus("denied").build()));
      relate(story("s3", strike("baghdad").build()));

      // Then
      assertThat(incidentOf(alleged).getStatus()).isEqualTo("done");
    }

    @Test
    void shouldCountOwnersRatherThanPublishers() {
      // When
      relate(by("s1", "blog", "house", null));
      relate(by("s2", "wire", "house", null));
      relate(by("s3", "national", null, "IRN"));
      TaggedStory last = relate(by("s4", "national", null, null));

      // Then
      assertThat(incidentOf(last).getOwners()).isEqualTo(3);
      assertThat(incidentOf(last).getStateAffiliatedOwners()).isEqualTo(1);
      assertThat(incidentOf(last).getTitle()).isEqualTo("Title of s2");
    }

    private TaggedStory.Builder by(String id, String tier, String owner, String state) {
      return story(id, strike("baghdad").build()).setPublisher(publisher(id, tier, owner, state));
    }

    @Test
    void shouldTakeAWithdrawnReportOutOfTheSum() {
      // Given
      relate(story("s1", strike("baghdad").setKilledMin(7).build()));
      TaggedStory bold = relate(story("s2", strike("baghdad").setKilledMin(40).build()));

      // When
      TaggedStory withdrawn = relate(again("s2", 2, "WITHDRAWN"));

      // Then
      Incident incident = incidentOf(bold);
      assertThat(withdrawn.getIncidentIds()).isEqualTo(bold.getIncidentIds());
      assertThat(incident.getKilledMax()).isEqualTo(7);
      assertThat(incident.getOwners()).isEqualTo(1);
      assertThat(incident.getReports())
          .extracting(Report::getStatus)
          .containsExactly("NEW", "WITHDRAWN");
      assertThat(incident.getVersion()).isEqualTo(3);
    }

    @Test
    void shouldLeaveAnIncidentThatItsNewRevisionDoesNotReport() {
      // Given
      TaggedStory before = relate(story("s1", strike("baghdad").build()));

      // When
      TaggedStory after = relate(again("s1", 2, "CORRECTED", strike("tehran").build()));

      // Then
      assertThat(after.getIncidentIds()).doesNotContainAnyElementsOf(before.getIncidentIds());
      assertThat(incidentOf(before).getReports()).isEmpty();
      assertThat(incidentOf(before).getSeverity()).isZero();
      assertThat(incidentOf(after).getReports()).hasSize(1);
    }
  }

  @Nested
  class Copies {

    @Test
    void shouldNameTheStoryThatBroughtTheTextFirst() {
      // When
      relate(story("s1", strike("baghdad").build()).setSignature(text("f")));
      TaggedStory second = relate(story("s2", strike("baghdad").build()).setSignature(text("f")));
      TaggedStory third = relate(story("s3", strike("baghdad").build()).setSignature(text("f")));

      // Then
      assertThat(second.getCopyOf()).isEqualTo("s1");
      assertThat(third.getCopyOf()).isEqualTo("s1");
      assertThat(third.getNovelty()).isEqualTo("COPY");
      assertThat(incidentOf(third).getReports()).hasSize(3);
      assertThat(incidentOf(third).getOwners()).isEqualTo(1);
    }

    @Test
    void shouldNotTakeARevisionForACopyOfItself() {
      // Given
      relate(story("s1", strike("baghdad").build()).setSignature(text("f")));

      // When
      TaggedStory again =
          relate(again("s1", 2, "UPDATED", strike("baghdad").build()).setSignature(text("f")));

      // Then
      assertThat(again.getCopyOf()).isNull();
      assertThat(again.getNovelty()).isEqualTo("REPEAT");
    }

    @Test
    void shouldNotCompareWhatIsTooShort() {
      // When
      relate(story("s1", strike("baghdad").build()).setSignature(null));
      TaggedStory second = relate(story("s2", strike("baghdad").build()).setSignature(null));

      // Then
      assertThat(second.getCopyOf()).isNull();
    }
  }

  private TaggedStory relate(TaggedStory.Builder story) {
    return memory.relate(story.build()).story();
  }

  private Incident incidentOf(TaggedStory story) {
    return memory.incidents().get(story.getIncidentIds().get(0));
  }
}
