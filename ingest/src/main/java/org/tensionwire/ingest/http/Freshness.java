package org.tensionwire.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long an answer may be kept, by its headers (RFC 9111). */
final class Freshness {
  private static final int MAX_DIGITS = 9;

  private Freshness() {}

  /**
   * Zero where the answer must not be kept; null where the headers say nothing that can be read.
   * {@code Cache-Control} outranks {@code Expires}; what is older than {@code date} is not fresh.
   */
  static @Nullable Duration of(
      @Nullable String cacheControl, @Nullable String expires, @Nullable String date, Instant now) {
    Duration stated = cacheControl == null ? null : maxAge(cacheControl);
    if (stated != null || expires == null) {
      return stated;
    }
    Instant until = HttpDate.parse(expires);
    if (until == null) {
      return Duration.ZERO;
    }
    Instant served = date == null ? null : HttpDate.parse(date);
    Duration left = Duration.between(served == null ? now : served, until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static @Nullable Duration maxAge(String cacheControl) {
    Duration found = null;
    for (String part : cacheControl.toLowerCase(Locale.ROOT).split(",")) {
      String directive = part.strip();
      if (directive.equals("no-store") || directive.equals("no-cache")) {
        return Duration.ZERO;
      } else if (directive.startsWith("max-age=") && found == null) {
        found = seconds(directive.substring("max-age=".length()).replace("\"", "").strip());
      }
    }
    return found;
  }

  private static @Nullable Duration seconds(String digits) {
    boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number) {
      return null;
    }
    String bounded = digits.length() > MAX_DIGITS ? "9".repeat(MAX_DIGITS) : digits;
    return Duration.ofSeconds(Long.parseLong(bounded));
  }
}
