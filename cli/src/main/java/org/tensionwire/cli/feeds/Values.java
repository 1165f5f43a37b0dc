package org.tensionwire.cli.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a feed file's values may be. */
final class Values {
  static final Set<String> TIERS = Set.of("wire", "national", "regional", "blog", "unknown");
  private static final String NEVER = "never";
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(s|m|h|d)");
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int MAX_ID = 100;
  private static final int MAX_LABEL = 100;

  private Values() {}

  static boolean id(String text) {
    return text.length() <= MAX_ID && ID.matcher(text).matches();
  }

  static boolean label(String text) {
    return text.length() <= MAX_LABEL && text.indexOf(',') < 0;
  }

  static boolean country(String text) {
    return COUNTRIES.contains(text);
  }

  static boolean webAddress(String text) {
    try {
      URI address = new URI(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null && address.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  static boolean language(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  static boolean verification(String text) {
    return text.equals(NEVER) || day(text).isPresent();
  }

  /** The day of an ISO 8601 date. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static boolean bool(String text) {
    return text.equals("true") || text.equals("false");
  }

  /** {@code 90s}, {@code 15m}, {@code 2h} or {@code 1d}: from one second to seven days. */
  static Optional<Duration> duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration duration = Duration.parse(iso(matcher.group(1), matcher.group(2)));
    boolean usable = !duration.isZero() && duration.compareTo(LONGEST) <= 0;
    return usable ? Optional.of(duration) : Optional.empty();
  }

  private static String iso(String number, String unit) {
    return unit.equals("d") ? "P" + number + "D" : "PT" + number + unit.toUpperCase(Locale.ROOT);
  }
}
