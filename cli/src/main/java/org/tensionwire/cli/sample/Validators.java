package org.tensionwire.cli.sample;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The validators of one representation (RFC 9110, section 8.8).
 *
 * @param etag strong, with its quotes
 * @param lastModified null where unknown
 */
record Validators(String etag, @Nullable Instant lastModified) {

  static Validators of(byte[] body, @Nullable Instant lastModified) {
    return new Validators("\"" + UUID.nameUUIDFromBytes(body) + "\"", lastModified);
  }

  /**
   * Whether a client that sent these headers holds the representation; the ETag decides where it is
   * sent.
   */
  boolean match(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
    if (ifNoneMatch != null) {
      return Arrays.stream(ifNoneMatch.split(","))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
    return ifModifiedSince != null && lastModified != null && unchangedSince(ifModifiedSince);
  }

  @Nullable String lastModifiedHeader() {
    return lastModified == null
        ? null
        : DateTimeFormatter.RFC_1123_DATE_TIME.format(lastModified.atOffset(ZoneOffset.UTC));
  }

  private boolean unchangedSince(String header) {
    try {
      Instant since = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
      return !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
