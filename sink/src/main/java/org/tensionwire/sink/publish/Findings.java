package org.tensionwire.sink.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the violations of one record. Null passes where a check takes nullable values. */
final class Findings {
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s/?#\\\\]+[^\\s\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_URL = 2048;
  private static final int LONGEST_ID = 256;

  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  void check(boolean holds, Reason reason, String field, @Nullable Object found) {
    if (!holds) {
      violations.add(Violation.of(reason, field, String.valueOf(found)));
    }
  }

  private void each(@Nullable String value, Predicate<String> holds, Reason reason, String field) {
    check(value == null || holds.test(value), reason, field, value);
  }

  /** Ids become keys and headers, so they have a bound. */
  void id(String field, @Nullable String value) {
    filled(field, value);
    atMost(field, value, LONGEST_ID);
  }

  void filled(String field, @Nullable String value) {
    check(value != null && !value.isBlank(), Reason.BLANK, field, value);
  }

  void word(String field, @Nullable String value, Collection<String> vocabulary) {
    each(value, vocabulary::contains, Reason.UNKNOWN_WORD, field);
  }

  void words(String field, List<String> values, Collection<String> vocabulary) {
    values.forEach(value -> word(field, value, vocabulary));
  }

  void within(String field, @Nullable Number value, double low, double high) {
    boolean holds = value == null || (value.doubleValue() >= low && value.doubleValue() <= high);
    check(holds, Reason.OUT_OF_RANGE, field, value);
  }

  void atMost(String field, @Nullable String value, int limit) {
    boolean holds = value == null || value.length() <= limit;
    check(holds, Reason.TOO_LONG, field, value == null ? "" : value.length());
  }

  void count(String field, @Nullable Integer low, @Nullable Integer high) {
    within(field, low, 0, Integer.MAX_VALUE);
    within(field, high, 0, Integer.MAX_VALUE);
    boolean holds = low == null || high == null || low <= high;
    check(holds, Reason.BAD_BOUNDS, field, low + " to " + high);
  }

  void country(String field, @Nullable String code) {
    each(code, Vocabulary::country, Reason.BAD_COUNTRY, field);
  }

  void party(String field, @Nullable String code) {
    each(code, Vocabulary::party, Reason.BAD_COUNTRY, field);
  }

  void matches(String field, @Nullable String value, Pattern form) {
    each(value, text -> form.matcher(text).matches(), Reason.BAD_IDENTIFIER, field);
  }

  void language(String field, String tag) {
    check(wellFormed(tag), Reason.BAD_LANGUAGE, field, tag);
  }

  void time(String field, @Nullable Instant at) {
    boolean holds = at == null || (!at.isBefore(EARLIEST) && at.isBefore(LATEST));
    check(holds, Reason.BAD_TIME, field, at);
  }

  void url(String field, @Nullable String url) {
    atMost(field, url, LONGEST_URL);
    each(url, text -> ADDRESS.matcher(text).matches(), Reason.BAD_URL, field);
  }

  private static boolean wellFormed(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().toLanguageTag().isEmpty()
          && !tag.isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
