package org.tensionwire.sink.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.schemas.topic.Topics;

class ReadingStageTest {
  private final ReadingStage stage = new ReadingStage("urn:test");

  @Test
  void shouldPublishAReadingAsTheLatestAndIntoTheHistory() {
    TensionReading reading = Samples.reading().build();

    Outcome outcome = stage.apply(new Input<>("USA-IRN/hour", reading, null));

    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    assertThat(((Outcome.Published) outcome).records())
        .allSatisfy(
            one -> {
              assertThat(one.key()).isEqualTo("USA-IRN/hour");
              assertThat(one.value()).isSameAs(reading);
              assertThat(one.headers())
                  .containsEntry("ce_id", "USA-IRN/hour:2026-03-04T05:00:00Z:1")
                  .containsEntry("ce_type", "org.tensionwire.tension.v1")
                  .containsEntry("status", "OK");
            })
        .<Object>extracting(Publication::topic)
        .containsExactly(Topics.TENSION, Topics.TENSION_HISTORY);
  }

  @Test
  void shouldCorrectAnEarlierReadingInTheHistoryAlone() {
    TensionReading reading = Samples.reading().setRevision(2).build();
    String key = "USA-IRN/hour/" + reading.getAt();

    Outcome outcome = stage.apply(new Input<>(key, reading, null));

    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    assertThat(((Outcome.Published) outcome).records())
        .<Object>extracting(Publication::topic)
        .containsExactly(Topics.TENSION_HISTORY);
    assertThat(((Outcome.Published) outcome).records())
        .extracting(Publication::key)
        .containsExactly("USA-IRN/hour");
  }

  @Test
  void shouldPublishTheSampleApartFromNews() {
    TensionReading reading = Samples.reading().setSample(true).build();

    assertThat(stage.apply(new Input<>("sample/USA-IRN/hour", reading, null)))
        .isInstanceOf(Outcome.Published.class);
    assertThat(stage.apply(new Input<>("USA-IRN/hour", reading, null)))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void shouldPublishThatDataDoNotSuffice() {
    TensionReading reading = withoutNumbers().setStatus("INSUFFICIENT_DATA").build();

    assertThat(stage.apply(new Input<>("USA-IRN/hour", reading, null)))
        .isInstanceOf(Outcome.Published.class);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void shouldRefuseABrokenOne(TensionReading reading, Reason reason) {
    assertThat(stage.apply(new Input<>("USA-IRN/hour", reading, null)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        of(Samples.reading().setDyad("IRN-IRQ"), Reason.KEY_MISMATCH),
        of(Samples.reading().setStatus("INSUFFICIENT_DATA"), Reason.BAD_READING),
        of(withoutNumbers(), Reason.BAD_READING),
        of(Samples.reading().setLow(null), Reason.BAD_READING),
        of(Samples.reading().setHigh(130.0), Reason.BAD_BOUNDS),
        of(Samples.reading().setValue(Double.NaN), Reason.OUT_OF_RANGE),
        of(Samples.reading().setPeriod("day"), Reason.KEY_MISMATCH),
        of(Samples.reading().setStatus("FINE"), Reason.UNKNOWN_WORD));
  }

  private static TensionReading.Builder withoutNumbers() {
    return Samples.reading()
        .setValue(null)
        .setLow(null)
        .setHigh(null)
        .setActs(null)
        .setThreats(null);
  }

  private static Arguments of(TensionReading.Builder reading, Reason reason) {
    return Arguments.arguments(reading.build(), reason);
  }
}
