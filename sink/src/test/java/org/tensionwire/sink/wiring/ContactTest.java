package org.tensionwire.sink.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactTest {
  private static final TopicPartition PARTITION = new TopicPartition("t", 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private long now;
  private final Contact contact = new Contact(consumer, () -> now);

  @BeforeEach
  void assign() {
    consumer.assign(List.of(PARTITION));
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
  }

  @Test
  void shouldNoticeThatNobodyAnswers() {
    pass(Duration.ofSeconds(6));
    consumer.setOffsetsException(new TimeoutException("nobody"));
    assertThatExceptionOfType(TimeoutException.class).isThrownBy(contact::keep);
  }

  @Test
  void shouldNotAskBeforeItsTime() {
    pass(Duration.ofSeconds(4));
    consumer.setOffsetsException(new TimeoutException("nobody"));
    assertThatCode(contact::keep).doesNotThrowAnyException();
  }

  @Test
  void shouldNotAskWhereSomethingHappened() {
    pass(Duration.ofSeconds(6));
    contact.made();
    consumer.setOffsetsException(new TimeoutException("nobody"));
    assertThatCode(contact::keep).doesNotThrowAnyException();
  }

  @Test
  void shouldAskAgainAfterAnAnswer() {
    pass(Duration.ofSeconds(6));
    contact.keep();
    pass(Duration.ofSeconds(6));
    consumer.setOffsetsException(new TimeoutException("nobody"));
    assertThatExceptionOfType(TimeoutException.class).isThrownBy(contact::keep);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
