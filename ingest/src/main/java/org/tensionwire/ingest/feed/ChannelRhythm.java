package org.tensionwire.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code ttl}, {@code skipHours} and {@code skipDays} of RSS and the syndication module of
 * RSS 1.0, which stands in other formats too. {@code ttl} outranks the module.
 */
final class ChannelRhythm {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Pattern NUMBER = Pattern.compile("\\s*\\+?0*([0-9]{1,7})(?:\\.[0-9]*)?\\s*");
  private static final int HOURS_A_DAY = 24;
  private static final int SHORTEST_DAY_NAME = 3;

  private final Element channel;
  private final FeedDates dates;

  private ChannelRhythm(Element channel, FeedDates dates) {
    this.channel = channel;
    this.dates = dates;
  }

  static StatedRhythm of(Element channel, FeedDates dates) {
    return new ChannelRhythm(channel, dates).read();
  }

  private StatedRhythm read() {
    Duration ttl = minutes(own("ttl").map(ChannelRhythm::number).findFirst().orElse(0));
    if (ttl != null) {
      return new StatedRhythm(ttl, null, skipHours(), skipDays());
    }
    Duration period = period();
    return new StatedRhythm(
        period,
        period == null ? null : dates.read(module("updateBase").orElse(null)).instant(),
        skipHours(),
        skipDays());
  }

  private static @Nullable Duration minutes(int ttl) {
    Duration stated = Duration.ofMinutes(ttl);
    return ttl == 0 ? null : stated.compareTo(YEAR) > 0 ? YEAR : stated;
  }

  /**
   * Once an hour without a base is what the most common publishing program writes into every feed
   * that nobody set up, so it states nothing.
   */
  private @Nullable Duration period() {
    Optional<String> frequency = module("updateFrequency");
    if (module("updatePeriod").isEmpty() && frequency.isEmpty()) {
      return null;
    }
    int times = Math.max(1, frequency.map(ChannelRhythm::number).orElse(1));
    Duration whole =
        switch (module("updatePeriod").orElse("daily").toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> YEAR;
          default -> Duration.ZERO;
        };
    boolean boilerplate =
        whole.equals(Duration.ofHours(1)) && times == 1 && module("updateBase").isEmpty();
    Duration period = whole.dividedBy(times);
    return boilerplate || period.toMinutes() < 1 ? null : period;
  }

  private Set<Integer> skipHours() {
    Set<Integer> hours = new HashSet<>();
    children("skipHours", "hour")
        .filter(text -> NUMBER.matcher(text).matches())
        .map(ChannelRhythm::number)
        .filter(hour -> hour <= HOURS_A_DAY)
        .forEach(hour -> hours.add(hour % HOURS_A_DAY));
    return hours;
  }

  private Set<DayOfWeek> skipDays() {
    Set<DayOfWeek> days = new HashSet<>();
    children("skipDays", "day").forEach(text -> day(text).ifPresent(days::add));
    return days;
  }

  private static Optional<DayOfWeek> day(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    return name.length() < SHORTEST_DAY_NAME
        ? Optional.empty()
        : Arrays.stream(DayOfWeek.values()).filter(day -> day.name().startsWith(name)).findFirst();
  }

  private Stream<String> children(String list, String name) {
    return channel.getChildren().stream()
        .filter(child -> isOwn(child, list))
        .flatMap(child -> child.getChildren().stream())
        .filter(child -> child.getName().equalsIgnoreCase(name))
        .map(Element::getText);
  }

  private Stream<String> own(String name) {
    return channel.getChildren().stream().filter(child -> isOwn(child, name)).map(Element::getText);
  }

  private boolean isOwn(Element child, String name) {
    return child.getName().equalsIgnoreCase(name)
        && child.getNamespace().equals(channel.getNamespace());
  }

  private Optional<String> module(String name) {
    return Optional.ofNullable(
        Text.nonEmpty(channel.getChildText(name, NamespaceUris.SYNDICATION)));
  }

  /** Zero where the text is no number from 0 up. */
  private static int number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? Integer.parseInt(number.group(1)) : 0;
  }
}
