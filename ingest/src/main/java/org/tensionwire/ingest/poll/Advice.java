package org.tensionwire.ingest.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.StatedRhythm;
import org.tensionwire.ingest.schedule.PollHints;
import org.tensionwire.pipeline.FeedAdvice;

/** Keeps what feed and server said about when to ask, and gives it to the schedule. */
final class Advice {
  private Advice() {}

  /**
   * @param fresh how long the answer may be kept; null where the server does not say
   */
  static FeedAdvice of(StatedRhythm document, @Nullable Duration fresh) {
    return FeedAdvice.newBuilder()
        .setFreshMs(millis(fresh))
        .setPeriodMs(millis(document.period()))
        .setPeriodBaseAt(document.base())
        .setSkipHours(document.skipHours().stream().sorted().toList())
        .setSkipDays(document.skipDays().stream().sorted().map(Advice::code).toList())
        .build();
  }

  /** After an answer without a document: the last document's advice holds on. */
  static @Nullable FeedAdvice renewed(@Nullable FeedAdvice before, @Nullable Duration fresh) {
    if (fresh == null) {
      return before;
    } else if (before == null) {
      return of(StatedRhythm.NONE, fresh);
    }
    return new FeedAdvice(
        fresh.toMillis(),
        before.getPeriodMs(),
        before.getPeriodBaseAt(),
        before.getSkipHours(),
        before.getSkipDays());
  }

  static PollHints hints(@Nullable FeedAdvice advice) {
    return advice == null
        ? PollHints.NONE
        : new PollHints(
            duration(advice.getFreshMs()),
            duration(advice.getPeriodMs()),
            advice.getPeriodBaseAt(),
            Set.copyOf(advice.getSkipHours()),
            days(advice.getSkipDays()));
  }

  private static Set<DayOfWeek> days(List<String> codes) {
    return codes.stream()
        .map(code -> DayOfWeek.valueOf(code.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String code(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  private static @Nullable Duration duration(@Nullable Long millis) {
    return millis == null ? null : Duration.ofMillis(millis);
  }
}
