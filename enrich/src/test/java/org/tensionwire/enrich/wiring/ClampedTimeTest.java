package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClampedTimeTest {
  private static final long NOW = 1_000_000;

  private final ClampedTime time = new ClampedTime(InstantSource.fixed(Instant.ofEpochMilli(NOW)));

  @ParameterizedTest
  @CsvSource({
    "999000, 5, 999000",
    "1000001, 5, 1000000",
    "9223372036854775807, 5, 1000000",
    "-1, 5, 5",
    "-1, -1, 1000000",
    "-1, 2000000, 1000000",
    "0, 5, 0"
  })
  void shouldNeverRunAheadOfNow(long written, long partitionTime, long extracted) {
    // Given
    ConsumerRecord<Object, Object> record =
        new ConsumerRecord<>(
            "stories.raw",
            0,
            0,
            written,
            TimestampType.CREATE_TIME,
            0,
            0,
            "k",
            "v",
            new RecordHeaders(),
            Optional.empty());

    // Then
    assertThat(time.extract(record, partitionTime)).isEqualTo(extracted);
  }
}
