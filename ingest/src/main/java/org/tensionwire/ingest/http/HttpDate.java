package org.tensionwire.ingest.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A date in a header, as RFC 9110 prefers it; null where it is none. */
final class HttpDate {
  private HttpDate() {}

  static @Nullable Instant parse(String header) {
    try {
      return ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
