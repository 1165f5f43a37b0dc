package org.tensionwire.enrich.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tensionwire.enrich.relate.TaggedSamples.SEEN;
import static org.tensionwire.enrich.relate.TaggedSamples.again;
import static org.tensionwire.enrich.relate.TaggedSamples.story;
import static org.tensionwire.enrich.relate.TaggedSamples.strike;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Phase;
import org.tensionwire.contract.Report;
import org.tensionwire.contract.TollReading;
import org.tensionwire.enrich.relate.incident.IncidentBook;
import org.tensionwire.enrich.relate.incident.Incidents;
import org.tensionwire.enrich.relate.incident.Merge;
import org.tensionwire.pipeline.TaggedStory;

class MergeTest {
  private final MapMemory memory = new MapMemory();
  private final Incident elder = founded("s1", strike("baghdad").setKilledMin(3).build());
  private final Incident younger =
      founded("s2", strike("tehran").setKilledMin(5).setKilledMax(5).build());

  @Test
  void shouldGiveTheElderAllReportsAndLeaveTheYoungerNone() {
    // When
    Merge merge = Incidents.merge(younger, elder, SEEN);

    // Then
    assertThat(merge.from().getMergedInto()).isEqualTo(elder.getIncidentId());
    assertThat(merge.from().getReports()).isEmpty();
    assertThat(merge.from().getOwners()).isZero();
    assertThat(merge.from().getSeverity()).isZero();
    assertThat(merge.from().getVersion()).isEqualTo(younger.getVersion() + 1);
    assertThat(merge.into().getMergedInto()).isNull();
    assertThat(merge.into().getReports())
        .extracting(Report::getStoryId)
        .containsExactly("s1", "s2");
    assertThat(merge.into().getOwners()).isEqualTo(2);
    assertThat(merge.into().getKilledMin()).isEqualTo(3);
    assertThat(merge.into().getKilledMax()).isEqualTo(5);
    assertThat(merge.into().getTolls())
        .extracting(TollReading::getStoryId)
        .containsExactly("s1", "s2");
    assertThat(last(merge.into()).getKind()).isEqualTo("merged");
    assertThat(last(merge.into()).getIncidentId()).isEqualTo(younger.getIncidentId());
    assertThat(last(merge.from()).getIncidentId()).isEqualTo(elder.getIncidentId());
  }

  @Test
  void shouldCountAStoryThatReportsBothOnce() {
    // Given
    TaggedStory both = story("s2", strike("baghdad").build()).build();
    Report report = younger.getReports().get(0);
    Incident joined = Incidents.report(elder, both, both.getActions().get(0), report);

    // When
    Merge merge = Incidents.merge(younger, joined, SEEN);

    // Then
    assertThat(merge.into().getReports()).hasSize(2);
  }

  @Test
  void shouldLetTheIncidentThatWasSeenFirstKeepItsId() {
    // Given
    Incident late = Incident.newBuilder(elder).setFirstSeenAt(SEEN.plusSeconds(1)).build();
    IncidentBook book = new IncidentBook(id -> Optional.empty());

    // When
    Incident one = book.merge(late, younger, SEEN);

    // Then
    assertThat(one.getIncidentId()).isEqualTo(younger.getIncidentId());
    assertThat(book.changed())
        .extracting(Incident::getMergedInto)
        .containsExactly(younger.getIncidentId(), null);
  }

  @Test
  void shouldFollowChainsAndNumberAStateOnceHoweverManyItsSteps() {
    // Given
    Incident third = founded("s3", strike("gulf").setActor("ISR").build());
    IncidentBook book = new IncidentBook(memory::incident);

    // When
    book.put(Incidents.merge(third, younger, SEEN).from());
    Merge merge = Incidents.merge(Incidents.merge(third, younger, SEEN).into(), elder, SEEN);
    book.put(merge.from());
    book.put(merge.into());

    // Then
    assertThat(book.find(third.getIncidentId())).contains(merge.into());
    assertThat(book.changed()).extracting(Incident::getVersion).containsExactly(2, 2, 2);
    assertThat(book.changed().get(2).getReports()).hasSize(3);
  }

  @Test
  void shouldFindNothingWhereMergesTurnInACircle() {
    Incident one = Incident.newBuilder(elder).setMergedInto(younger.getIncidentId()).build();
    Incident other = Incident.newBuilder(younger).setMergedInto(elder.getIncidentId()).build();
    IncidentBook book = new IncidentBook(memory::incident);
    book.put(one);
    book.put(other);

    assertThat(book.find(elder.getIncidentId())).isEmpty();
  }

  @Test
  void shouldKeepWhatAnIncidentFollowsButNeverItself() {
    // When
    Incident follower = Incidents.follow(younger, "inc-before", SEEN);
    Incident reaction = Incidents.follow(younger, elder.getIncidentId(), SEEN);

    // Then
    assertThat(follower.getFollows()).isEqualTo("inc-before");
    assertThat(Incidents.merge(follower, elder, SEEN).into().getFollows()).isEqualTo("inc-before");
    assertThat(Incidents.merge(reaction, elder, SEEN).into().getFollows()).isNull();
    assertThat(follower.getReports()).isEqualTo(younger.getReports());
  }

  @Test
  void shouldResolveStoriesOfTheYoungerToTheElderAfterwards() {
    // Given
    merge();

    // When
    Related more = memory.relate(story("s4", strike("tehran").build()).build());
    Related withdrawn = memory.relate(again("s2", 2, "WITHDRAWN").build());
    Related moved = memory.relate(again("s4", 2, "UPDATED", strike("erbil").build()).build());

    // Then
    assertThat(more.story().getIncidentIds()).containsExactly(elder.getIncidentId());
    assertThat(more.story().getNovelty()).isEqualTo("REPEAT");
    assertThat(withdrawn.story().getIncidentIds()).containsExactly(elder.getIncidentId());
    Incident state = memory.incident(elder.getIncidentId()).orElseThrow();
    assertThat(state.getReports())
        .extracting(Report::getStoryId, Report::getStatus)
        .contains(tuple("s2", "WITHDRAWN"));
    assertThat(moved.story().getIncidentIds()).containsExactly(elder.getIncidentId());
    Incident forwarding = memory.incident(younger.getIncidentId()).orElseThrow();
    assertThat(forwarding.getReports()).isEmpty();
    assertThat(forwarding.getMergedInto()).isEqualTo(elder.getIncidentId());
  }

  private void merge() {
    Merge merge = Incidents.merge(younger, elder, SEEN);
    memory.keep(merge.into());
    memory.keep(merge.from());
  }

  private Incident founded(String storyId, Action action) {
    Related related = memory.relate(story(storyId, action).build());
    return related.incidents().get(0);
  }

  private static Phase last(Incident incident) {
    List<Phase> phases = incident.getPhases();
    return phases.get(phases.size() - 1);
  }
}
