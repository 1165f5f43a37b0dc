package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceParentTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 0af7651916cd43dd8448eb211c80319c",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01, -",
        "0af7651916cd43dd8448eb211c80319c, -",
        "'', -"
      })
  void shouldReadTheTraceOfAWellFormedHeader(String header, @Nullable String trace) {
    assertThat(TraceParent.traceId(headers("traceparent", header))).isEqualTo(trace);
  }

  @Test
  void shouldCountReplaysAsNoted() {
    assertThat(Replays.of(headers("replays", "3"))).isEqualTo(3);
    assertThat(Replays.of(headers("replays", "many"))).isZero();
    assertThat(Replays.of(new RecordHeaders())).isZero();
  }

  private static Headers headers(String name, String value) {
    return new RecordHeaders().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
