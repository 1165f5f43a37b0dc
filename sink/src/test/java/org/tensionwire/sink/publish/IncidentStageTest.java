package org.tensionwire.sink.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensionwire.contract.Claim;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Phase;
import org.tensionwire.contract.TollReading;
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

  @Test
  void shouldPublishOneThatForwardsToAnother() {
    Incident merged =
        Samples.incident("i-1", 5)
            .setMergedInto("i-0")
            .setOwners(0)
            .setStateAffiliatedOwners(0)
            .setReports(List.of())
            .setTolls(List.of(toll(3, null)))
            .setClaims(List.of(claim("denied")))
            .setPhases(List.of(phase("merged")))
            .build();

    assertThat(stage.apply(new Input<>("i-1", merged, null))).isInstanceOf(Outcome.Published.class);
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
        of(Samples.incident("i-1", 1).setDatePrecision("hour"), Reason.UNKNOWN_WORD),
        of(Samples.incident("i-1", 1).setCountry("XX"), Reason.BAD_COUNTRY),
        of(Samples.incident("i-1", 1).setLatitude(91.0), Reason.OUT_OF_RANGE),
        of(Samples.incident("i-1", 1).setInjuredMin(-1), Reason.OUT_OF_RANGE),
        of(Samples.incident("i-1", 1).setCopies(-1), Reason.OUT_OF_RANGE),
        of(Samples.incident("i-1", 1).setTolls(List.of(toll(5, 4))), Reason.BAD_BOUNDS),
        of(Samples.incident("i-1", 1).setClaims(List.of(claim("guessed"))), Reason.UNKNOWN_WORD),
        of(Samples.incident("i-1", 1).setPhases(List.of(phase("over"))), Reason.UNKNOWN_WORD),
        of(
            Samples.incident("i-1", 1)
                .setReports(List.of(Samples.report().setSeverity(2.0).build())),
            Reason.OUT_OF_RANGE),
        of(
            Samples.incident("i-1", 1)
                .setReports(List.of(Samples.report().setUrl("ftp://a.example/b").build())),
            Reason.BAD_URL));
  }

  private static TollReading toll(int low, @Nullable Integer high) {
    return new TollReading(Samples.NOW, "s-1", "harbour-post", low, high, null);
  }

  private static Claim claim(String kind) {
    return new Claim(kind, "Tehran", "s-1", "harbour-post", Samples.NOW);
  }

  private static Phase phase(String kind) {
    return new Phase(kind, Samples.NOW, null, "i-0");
  }

  private static Arguments of(Incident.Builder incident, Reason reason) {
    return Arguments.arguments(incident.build(), reason);
  }
}
