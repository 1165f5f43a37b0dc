package org.tensionwire.bench.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A feed whose every document follows from its number and the time.
 *
 * @param cadence between two items
 * @param phase of the first new item
 */
public record InventedFeed(
    int number, String host, Habit habit, Duration cadence, Duration phase, int itemBytes) {
  /** Items that a document lists. */
  static final int WINDOW = 15;

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String FILLER =
      "The council heard that the harbour road stays shut while the crane is mended. ";

  /**
   * From a tenth with an item or more in two minutes down to more than half with one an hour or a
   * day.
   */
  static Duration cadence(RandomGenerator random) {
    double kind = random.nextDouble();
    double least = kind < 0.1 ? 30 : kind < 0.4 ? 120 : 900;
    double most = kind < 0.1 ? 120 : kind < 0.4 ? 900 : 86_400;
    return Duration.ofSeconds((long) (least * Math.pow(most / least, random.nextDouble())));
  }

  public String id() {
    return "feed-" + number;
  }

  /** Number of the newest item, from 0; the first fifteen are there from the beginning. */
  int newest(Duration running) {
    Duration since = running.minus(phase);
    return WINDOW
        - 1
        + (since.isNegative() ? 0 : 1 + (int) (since.toMillis() / cadence.toMillis()));
  }

  static int oldest(int newest) {
    return Math.max(0, newest - WINDOW + 1);
  }

  String document(int newest, Instant start) {
    StringBuilder xml = new StringBuilder(WINDOW * (itemBytes + 400));
    xml.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Feed ")
        .append(number)
        .append("</title><link>http://")
        .append(host)
        .append("/</link><description>Invented.</description>");
    for (int item = newest; item >= oldest(newest); item--) {
      item(xml, item, start);
    }
    return xml.append("</channel></rss>").toString();
  }

  private void item(StringBuilder xml, int item, Instant start) {
    Instant published =
        item < WINDOW
            ? start.minusSeconds(60L * (WINDOW - item))
            : start.plus(phase).plus(cadence.multipliedBy(item - WINDOW));
    xml.append("<item><title>Report ")
        .append(item)
        .append(" of feed ")
        .append(number)
        .append("</title><link>http://")
        .append(host)
        .append("/")
        .append(number)
        .append("/story/")
        .append(item)
        .append("</link><guid isPermaLink=\"false\">")
        .append(guid(number, item))
        .append("</guid><pubDate>")
        .append(RFC_822.format(published))
        .append("</pubDate><description>");
    for (int length = 0; length < itemBytes; length += FILLER.length()) {
      xml.append(FILLER);
    }
    xml.append("</description></item>");
  }

  static String guid(int feed, int item) {
    return "item-" + feed + "-" + item;
  }
}
