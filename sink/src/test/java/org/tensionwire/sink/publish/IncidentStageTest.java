package org.tensionwire.sink.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensionwire.contract.Incident;
import org.tensionwire.schemas.topic.Topics;

class IncidentStageTest {
  private final IncidentStage stage = new IncidentStage("urn:test");

  @Test
  void shouldPublishAnIncidentAsItIs() {
    Incident incident = Samples.incident("i-1", 4).build();

    Outcome outcome = stage.apply(new Input<>("i-1", incident, null));

    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    List<Publication<?>> records = ((Outcome.Published) outcome).records();
    assertThat(records)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.topic()).isEqualTo(Topics.INCIDENTS);
              assertThat(one.key()).isEqualTo("i-1");
              assertThat(one.value()).isSameAs(incident);
              assertThat(one.headers())
                  .containsEntry("ce_id", "i-1:4")
                  .containsEntry("ce_type", "org.tensionwire.incident.v1")
                  .containsEntry("ce_subject", "i-1")
                  .containsEntry("ce_time", "2026-03-04T05:06:06.089Z")
                  .containsEntry("dyads", "USA-IRN")
                  .containsEntry("status", "done")
                  .containsEntry("sample", "true")
                  .doesNotContainKeys("grade", "novelty", "traceparent");
            });
  }

  @ParameterizedTest
  @MethodSource("broken")
  void shouldRefuseABrokenOne(Incident incident, Reason reason) {
    Outcome outcome = stage.apply(new Input<>("i-1", incident, null));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        of(Samples.incident("i-2", 1), Reason.KEY_MISMATCH),
        of(Samples.incident("i-1", 0), Reason.OUT_OF_RANGE),
        of(Samples.incident("i-1", 1).setType("X"), Reason.UNKNOWN_WORD),
        of(Samples.incident("i-1", 1).setMergedInto("i-1"), Reason.BAD_COPY),
        of(Samples.incident("i-1", 1).setStateAffiliatedOwners(3), Reason.BAD_BOUNDS),
        of(Samples.incident("i-1", 1).setKilledMin(5).setKilledMax(4), Reason.BAD_BOUNDS),
        of(
            Samples.incident("i-1", 1)
                .setReports(List.of(Samples.report().setUrl("ftp://a.example/b").build())),
            Reason.BAD_URL));
  }

  private static Arguments of(Incident.Builder incident, Reason reason) {
    return Arguments.arguments(incident.build(), reason);
  }
}
