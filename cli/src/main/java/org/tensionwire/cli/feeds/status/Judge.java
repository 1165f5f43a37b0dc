package org.tensionwire.cli.feeds.status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.poll.PollOutcome;
import org.tensionwire.pipeline.FeedState;

/** Says of a feed's state how it fares. */
public final class Judge {
  private static final Duration STALE = Duration.ofDays(30);
  private static final Duration GAP_SHOWN = Duration.ofDays(1);
  private static final String OPEN_GAP = "open";
  private static final double MOST_UNDATED = 0.5;

  /** Refusals among the details of failed fetches: by the server's status or by our own rules. */
  private static final Pattern BLOCKED =
      Pattern.compile(
          "client_error: HTTP (401|402|403|407|451)|(ssrf_blocked|bad_(url|scheme|port)): .*");

  private final InstantSource clock;

  public Judge(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param state null where the feed was never polled
   */
  public FeedReport report(String feedId, @Nullable FeedState state) {
    PollOutcome outcome = state == null ? PollOutcome.NEVER : outcome(state);
    if (state == null || outcome == PollOutcome.NEVER) {
      return new FeedReport(feedId, Verdict.NEVER, "", null, null, null, 0, null, null);
    }
    Finding finding =
        state.getQuarantine() != null
            ? quarantined(state)
            : outcome.failed() ? failed(state, outcome) : well(state, outcome);
    return new FeedReport(
        feedId,
        finding.verdict(),
        finding.why(),
        state.getLastSuccessAt(),
        state.getLastChangedAt(),
        delay(state),
        state.getFailures(),
        state.getNextPollAt(),
        state.getNextPollReason());
  }

  private static @Nullable Duration delay(FeedState state) {
    List<Integer> seconds = state.getDelaysS();
    return seconds == null || seconds.isEmpty()
        ? null
        : Duration.ofSeconds(seconds.stream().sorted().toList().get(seconds.size() / 2));
  }

  private record Finding(Verdict verdict, String why) {}

  private static Finding quarantined(FeedState state) {
    List<String> signs = state.getQuarantineSigns();
    String why = signs == null ? "" : ": " + String.join(", ", signs);
    return new Finding(Verdict.QUARANTINED, state.getQuarantine() + why);
  }

  private static Finding failed(FeedState state, PollOutcome outcome) {
    String detail = state.getLastDetail() == null ? outcome.code() : state.getLastDetail();
    Verdict verdict =
        switch (outcome) {
          case THROTTLED -> Verdict.THROTTLED;
          case REFUSED -> Verdict.MALFORMED;
          default -> BLOCKED.matcher(detail).matches() ? Verdict.BLOCKED : Verdict.FAILING;
        };
    return new Finding(verdict, detail);
  }

  private Finding well(FeedState state, PollOutcome outcome) {
    if (outcome == PollOutcome.EMPTY) {
      return new Finding(Verdict.EMPTY, "no items");
    }
    return quiet(state)
        .or(() -> gap(state))
        .or(() -> undated(state))
        .orElseGet(() -> usual(state, outcome));
  }

  private Finding usual(FeedState state, PollOutcome outcome) {
    List<String> remarks = new ArrayList<>();
    if (state.getMovedTo() != null) {
      remarks.add("moved to " + state.getMovedTo());
    }
    if (state.getDistrustedAt() != null) {
      Duration ago = Duration.between(state.getDistrustedAt(), clock.instant());
      remarks.add("its validators lied " + Age.of(ago) + " ago");
    }
    if (outcome == PollOutcome.REPLAYED) {
      remarks.add("brings its past again");
    }
    if (state.getItemsWaiting() != null && state.getItemsWaiting() > 0) {
      remarks.add(state.getItemsWaiting() + " items wait for the next polls");
    }
    String pages = PageHint.of(state);
    if (!pages.isEmpty()) {
      remarks.add(pages);
    }
    return new Finding(usual(outcome), String.join(", ", remarks));
  }

  private static Verdict usual(PollOutcome outcome) {
    return outcome == PollOutcome.NOT_MODIFIED ? Verdict.NOT_MODIFIED : Verdict.OK;
  }

  /** Silence is counted up to the last good poll: what nobody asked for could not be heard. */
  private Optional<Finding> quiet(FeedState state) {
    Instant heard = Rhythm.latest(state).orElse(null);
    Instant asked = state.getLastSuccessAt();
    if (heard == null || asked == null) {
      return Optional.empty();
    }
    Duration silence = Duration.between(heard, asked);
    Optional<Duration> patience = Rhythm.patience(state);
    if (patience.isPresent() && silence.compareTo(patience.get()) > 0) {
      String why =
          "nothing new for %s, up to %s is usual"
              .formatted(Age.of(silence), Age.of(patience.get()));
      return Optional.of(new Finding(Verdict.SILENT_ZERO, why));
    } else if (patience.isEmpty()
        && Duration.between(heard, clock.instant()).compareTo(STALE) > 0) {
      Duration old = Duration.between(heard, clock.instant());
      return Optional.of(new Finding(Verdict.STALE_CONTENT, "nothing new for " + Age.of(old)));
    }
    return Optional.empty();
  }

  private Optional<Finding> gap(FeedState state) {
    Instant at = state.getLastGapAt();
    if (at == null || !OPEN_GAP.equals(state.getLastGap())) {
      return Optional.empty();
    }
    Duration age = Duration.between(at, clock.instant());
    Long items = state.getLastGapItems();
    String cost = items == null || items == 0 ? "items" : "about " + items + " items";
    String end = state.getLastGapEnd() == null ? "" : ", " + state.getLastGapEnd();
    String why = cost + " may be lost, noticed " + Age.of(age) + " ago" + end;
    return age.compareTo(GAP_SHOWN) > 0
        ? Optional.empty()
        : Optional.of(new Finding(Verdict.GAP, why));
  }

  private static Optional<Finding> undated(FeedState state) {
    long taken = state.getItemsNew() + state.getItemsUpdated();
    long undated =
        state.getItemsUndated() == null
            ? 0
            : state.getItemsUndated().values().stream().mapToLong(Long::longValue).sum();
    return taken > 0 && undated > MOST_UNDATED * taken
        ? Optional.of(new Finding(Verdict.UNDATED, undated + " of " + taken + " items"))
        : Optional.empty();
  }

  /** A code that a later version of ingest wrote counts as a failure to be looked at. */
  private static PollOutcome outcome(FeedState state) {
    return Arrays.stream(PollOutcome.values())
        .filter(known -> known.code().equals(state.getLastOutcome()))
        .findFirst()
        .orElse(PollOutcome.INTERNAL_ERROR);
  }
}
