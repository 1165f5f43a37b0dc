package org.tensionwire.cli.dlq;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a dead letter lies, written {@code enrich.dlq/0/17}. */
public record LetterId(String topic, int partition, long offset) {
  private static final Pattern SHAPE = Pattern.compile("([\\w.-]+)/(\\d{1,6})/(\\d{1,18})");

  /**
   * @throws IllegalArgumentException where {@code text} is none
   */
  public static LetterId parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a dead letter is named TOPIC/PARTITION/OFFSET, such as enrich.dlq/0/17");
    }
    return new LetterId(
        matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
