package org.tensionwire.enrich.wiring;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.tensionwire.schemas.header.EventHeaders;

/** How often a record was replayed from a dead letter, as whoever replayed it noted. */
final class Replays {
  private Replays() {}

  static int of(Headers headers) {
    Header header = headers.lastHeader(EventHeaders.REPLAYS);
    if (header == null || header.value() == null) {
      return 0;
    }
    String text = new String(header.value(), StandardCharsets.UTF_8);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
