package org.tensionwire.enrich.wiring;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.tensionwire.schemas.header.EventHeaders;

/** The W3C trace context of a record. */
final class TraceParent {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceParent() {}

  /** Null where the record is not traced. */
  static @Nullable String traceId(Headers headers) {
    Header header = headers.lastHeader(EventHeaders.TRACEPARENT);
    if (header == null || header.value() == null) {
      return null;
    }
    Matcher matcher = FORM.matcher(new String(header.value(), StandardCharsets.UTF_8));
    return matcher.matches() ? matcher.group(1) : null;
  }
}
