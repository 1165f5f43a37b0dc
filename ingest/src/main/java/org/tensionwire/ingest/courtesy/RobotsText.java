package org.tensionwire.ingest.courtesy;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A robots.txt that was read. */
final class RobotsText {
  static final RobotsText ALLOW_ALL =
      new RobotsText(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
  static final RobotsText ALLOW_NONE =
      new RobotsText(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));

  private static final int CUT_FROM = 512 * 1024;
  private static final int NO_WARNINGS = 0;

  private final BaseRobotRules rules;

  private RobotsText(BaseRobotRules rules) {
    this.rules = rules;
  }

  /** A line that may have been cut does not count. */
  static RobotsText parse(String url, byte[] document, String robot) {
    byte[] whole = document.length < CUT_FROM ? document : upToLastLine(document);
    return new RobotsText(
        new SimpleRobotRulesParser(Long.MAX_VALUE, NO_WARNINGS)
            .parseContent(url, whole, "text/plain", List.of(robot.toLowerCase(Locale.ROOT))));
  }

  private static byte[] upToLastLine(byte[] document) {
    int end = document.length;
    while (end > 0 && document[end - 1] != '\n' && document[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(document, end);
  }

  boolean allows(String url) {
    return rules.isAllowed(url);
  }

  /** As the host asks, unclamped; null where it does not. */
  @Nullable Duration delay() {
    long millis = rules.getCrawlDelay();
    return millis > 0 ? Duration.ofMillis(millis) : null;
  }
}
