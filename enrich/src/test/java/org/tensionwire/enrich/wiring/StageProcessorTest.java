package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;
import org.tensionwire.pipeline.DeadLetter;

class StageProcessorTest {
  private static final Instant NOW = RawStories.SEEN;
  private final Endings endings = new Endings(InstantSource.fixed(NOW));

  @Test
  void shouldMakeADeadLetterOfAnUnexpectedFault() {
    assertThat(
            run(
                () -> {
                  throw new IllegalStateException("secret");
                }))
        .containsExactly("stage_fault");
  }

  @Test
  void shouldMakeADeadLetterOfABottomlessRecursion() {
    assertThat(run(() -> "" + bottomless(1))).containsExactly("stack_overflow");
  }

  @Test
  void shouldPassOnWhatWentWell() {
    assertThat(run(() -> "fine")).containsExactly("fine");
    assertThat(endings.counts()).isEmpty();
  }

  @Test
  void shouldThrowOnAFaultOfTheInfrastructure() {
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      throw new DisconnectException("broker");
                    }))
        .hasRootCauseInstanceOf(KafkaException.class);
    assertThat(endings.counts()).isEmpty();
  }

  @Test
  void shouldThrowOnALackOfMemory() {
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      throw new OutOfMemoryError("test");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(endings.counts()).isEmpty();
  }

  private static int bottomless(int depth) {
    return depth == 0 ? 0 : bottomless(depth + 1) + 1;
  }

  /** What a stage that answers with {@code work} makes of one record: its value, or the reason. */
  private List<String> run(Supplier<String> work) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("in", Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .processValues(ReadProcessor::new)
        .processValues(
            () -> new StageProcessor<byte[], String>("test", context -> stage(work), endings))
        .mapValues(StageProcessorTest::told)
        .to("out", Produced.with(Serdes.String(), Serdes.String()));
    Properties settings = new Properties();
    settings.put("application.id", "stage");
    settings.put("bootstrap.servers", "none:1");
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), settings, NOW)) {
      driver
          .createInputTopic("in", new StringSerializer(), new ByteArraySerializer())
          .pipeInput("k", "v".getBytes(StandardCharsets.UTF_8));
      return driver
          .createOutputTopic("out", new StringDeserializer(), new StringDeserializer())
          .readValuesToList();
    }
  }

  private static Stage<byte[], String> stage(Supplier<String> work) {
    return new Stage<>() {
      @Override
      public Step<String> apply(Origin origin, byte[] value) {
        return new Step.Going<>(origin, work.get());
      }

      @Override
      public Subject subject(Origin origin, byte[] value) {
        return Subject.of(origin);
      }
    };
  }

  private static String told(Step<String> step) {
    if (step instanceof Step.Going<String> going) {
      return going.value();
    }
    DeadLetter letter = step.letters().get(0);
    assertThat(letter.getMessage()).contains("test failed with").doesNotContain("secret");
    assertThat(letter.getValue().array()).containsExactly('v');
    assertThat(step.entries()).hasSize(1);
    return letter.getReason();
  }
}
