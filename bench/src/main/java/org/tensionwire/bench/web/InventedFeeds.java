package org.tensionwire.bench.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Feeds drawn from a seed: one in twenty broken, one in a hundred hostile, the rest as feeds are.
 */
public final class InventedFeeds {
  private static final List<Habit> BROKEN =
      List.of(Habit.MISSING, Habit.FAILING, Habit.MALFORMED, Habit.DROPPING);
  private static final List<Habit> HOSTILE = List.of(Habit.DRIPPING, Habit.BOMB, Habit.ENDLESS);

  private InventedFeeds() {}

  /**
   * @param sites registrable domains, each with at least one feed where there are enough
   * @param dripping how many of the sites drip a byte a second, whatever the seed says
   */
  public static List<InventedFeed> draw(int feeds, int sites, int dripping, long seed) {
    Random random = new Random(seed);
    List<InventedFeed> drawn = new ArrayList<>();
    for (int number = 0; number < feeds; number++) {
      int site = number % sites;
      Habit habit = habit(random);
      Duration cadence = InventedFeed.cadence(random);
      Duration phase = cadence.multipliedBy(random.nextInt(1000)).dividedBy(1000);
      int bytes = (int) Math.min(4000, 300 * Math.exp(random.nextGaussian() * 0.8));
      drawn.add(
          new InventedFeed(
              number, host(site), site < dripping ? Habit.DRIPPING : habit, cadence, phase, bytes));
    }
    return drawn;
  }

  static String host(int site) {
    return "feeds.site-" + site + ".example";
  }

  private static Habit habit(Random random) {
    double kind = random.nextDouble();
    if (kind < 0.01) {
      return HOSTILE.get(random.nextInt(HOSTILE.size()));
    } else if (kind < 0.06) {
      return BROKEN.get(random.nextInt(BROKEN.size()));
    }
    return kind < 0.35 ? Habit.FORGETFUL : Habit.PUNCTUAL;
  }

  /** The names of all hosts, in the form that {@code jdk.net.hosts.file} takes. */
  public static String hostsFile(List<InventedFeed> feeds) {
    StringBuilder lines = new StringBuilder();
    feeds.stream()
        .map(InventedFeed::host)
        .distinct()
        .forEach(host -> lines.append("127.0.0.1 ").append(host).append('\n'));
    return lines.toString();
  }

  /** Definitions in the form that {@code feeds apply} reads. */
  public static String definitions(List<InventedFeed> feeds, int port, String interval) {
    StringBuilder yaml = new StringBuilder("feeds:\n");
    for (InventedFeed feed : feeds) {
      yaml.append(
          """
          - id: %s
            url: http://%s:%d/%d
            publisher: {id: %s, name: Invented %d}
          %s  fetchPages: false
          """
              .formatted(
                  feed.id(),
                  feed.host(),
                  port,
                  feed.number(),
                  feed.id(),
                  feed.number(),
                  interval.isEmpty() ? "" : "  pollInterval: " + interval + "\n"));
    }
    return yaml.toString();
  }
}
