package org.tensionwire.sink.publish;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C trace context, version 00. */
final class TraceParent {
  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceParent() {}

  /**
   * What came with the input if it is well-formed, else one of {@code traceId}, else null. The
   * parent of the second kind is taken from the trace itself, so that a repeated run gives the same
   * header.
   */
  static @Nullable String of(@Nullable String incoming, @Nullable String traceId) {
    if (incoming != null && FORM.matcher(incoming).matches()) {
      return incoming;
    }
    if (traceId == null) {
      return null;
    }
    String made = "00-" + traceId + "-" + traceId.substring(traceId.length() / 2) + "-01";
    return FORM.matcher(made).matches() ? made : null;
  }
}
