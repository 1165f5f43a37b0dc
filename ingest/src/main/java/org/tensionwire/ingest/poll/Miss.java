package org.tensionwire.ingest.poll;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedResult;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.schedule.FailureWeight;

/**
 * A poll that found no feed, and how much that puts off the next.
 *
 * @param detail what it rests on, for people
 * @param retryAfter what the server asks for; null where it does not
 */
record Miss(
    PollOutcome outcome, FailureWeight weight, String detail, @Nullable Duration retryAfter) {
  private static final int FOR_GOOD = 410;

  /**
   * @param ours whether nobody could have answered
   */
  static Miss of(FetchResult answer, boolean ours) {
    if (answer instanceof FetchResult.Failed failed) {
      return ours ? ours(failed) : of(failed);
    } else if (answer instanceof FetchResult.Throttled throttled) {
      return new Miss(
          PollOutcome.THROTTLED,
          FailureWeight.HARD,
          http(throttled.status()),
          throttled.retryAfter());
    } else if (answer instanceof FetchResult.Gone gone) {
      return gone.status() == FOR_GOOD
          ? of(PollOutcome.GONE, FailureWeight.HARD, http(gone.status()))
          : of(PollOutcome.NOT_FOUND, FailureWeight.SOFT, http(gone.status()));
    }
    return of(
        new FetchResult.Failed(
            FetchFailure.UNEXPECTED_STATUS, "HTTP 304 to a request without validators"));
  }

  static Miss of(FeedResult.Refused refused) {
    String detail = refused.reason().code() + ": " + refused.detail();
    return of(PollOutcome.REFUSED, FailureWeight.SOFT, detail);
  }

  /** A fault in this program. */
  static Miss of(Throwable fault) {
    return of(PollOutcome.INTERNAL_ERROR, FailureWeight.HARD, fault.getClass().getSimpleName());
  }

  /** Whether it speaks against the address that was asked. */
  boolean againstAddress() {
    return outcome != PollOutcome.THROTTLED && weight != FailureWeight.OURS;
  }

  private static Miss of(FetchResult.Failed failed) {
    String detail = failed.reason().code() + ": " + failed.detail();
    return of(PollOutcome.FETCH_FAILED, weight(failed.reason()), detail);
  }

  private static Miss ours(FetchResult.Failed failed) {
    String detail = "our own outage: " + failed.reason().code() + ": " + failed.detail();
    return of(PollOutcome.FETCH_FAILED, FailureWeight.OURS, detail);
  }

  private static Miss of(PollOutcome outcome, FailureWeight weight, String detail) {
    return new Miss(outcome, weight, detail, null);
  }

  private static String http(int status) {
    return "HTTP " + status;
  }

  private static FailureWeight weight(FetchFailure reason) {
    return switch (reason) {
      case DNS -> FailureWeight.DNS;
      case TLS -> FailureWeight.TLS;
      case CANCELLED -> FailureWeight.OURS;
      case TIMEOUT, CONNECT, PROTOCOL, TRUNCATED, SERVER_ERROR, ENCODING, UNEXPECTED_STATUS ->
          FailureWeight.SOFT;
      case BAD_URL,
          BAD_SCHEME,
          BAD_PORT,
          SSRF_BLOCKED,
          ROBOTS,
          OPT_OUT,
          HEADERS_TOO_LARGE,
          TOO_LARGE,
          DECOMPRESS_BOMB,
          REDIRECT_LOOP,
          BAD_REDIRECT,
          CLIENT_ERROR ->
          FailureWeight.HARD;
    };
  }
}
