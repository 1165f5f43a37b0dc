package org.tensionwire.sink.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensionwire.pipeline.DeadLetter;

class RejectionTest {

  @Test
  void shouldKeepAllThatExplainsAndReplaysTheRecord() {
    byte[] value = {0, 0, 0, 0, 1, 42};
    Rejection.Origin origin =
        new Rejection.Origin("stories.tagged", 2, 77, new byte[] {9}, value, List.of(), 1);

    DeadLetter letter =
        Rejection.of(origin, Outcome.refused(Reason.UNDECODABLE, "no story"), Samples.NOW);

    assertThat(letter.getStage()).isEqualTo("publish");
    assertThat(letter.getReason()).isEqualTo("undecodable");
    assertThat(letter.getMessage()).isEqualTo("undecodable (no story)");
    assertThat(letter.getOriginTopic()).isEqualTo("stories.tagged");
    assertThat(letter.getOriginPartition()).isEqualTo(2);
    assertThat(letter.getOriginOffset()).isEqualTo(77);
    assertThat(letter.getKey()).isEqualTo(ByteBuffer.wrap(new byte[] {9}));
    assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(value));
    assertThat(letter.getSize()).isEqualTo(6);
    assertThat(letter.getSha256()).hasSize(64);
    assertThat(letter.getAt()).isEqualTo(Samples.NOW);
    assertThat(letter.getReplays()).isEqualTo(1);
  }

  @Test
  void shouldBoundTheMessage() {
    List<Violation> many =
        IntStream.range(0, 500)
            .mapToObj(i -> new Violation(Reason.BAD_URL, "reports.url: " + i))
            .toList();
    Rejection.Origin origin = new Rejection.Origin("t", 0, 0, null, null, List.of(), 0);

    DeadLetter letter = Rejection.of(origin, new Outcome.Refused(many), Samples.NOW);

    assertThat(letter.getMessage()).hasSizeLessThanOrEqualTo(1000).startsWith("bad_url (");
    assertThat(letter.getKey()).isNull();
    assertThat(letter.getValue()).isNull();
    assertThat(letter.getSha256()).isNull();
    assertThat(letter.getSize()).isZero();
  }
}
