package org.tensionwire.ingest.poll;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.WebHost;
import org.tensionwire.ingest.schedule.Outage;

/** Learns from every answer whether the web can be reached from here at all. Thread-safe. */
final class Reach {
  private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

  private final Outage outage = new Outage();
  private final AtomicBoolean down = new AtomicBoolean();
  private final InstantSource clock;

  private enum Sign {
    ANSWER,
    SILENCE,
    NONE
  }

  Reach(InstantSource clock) {
    this.clock = clock;
  }

  /** True where {@code answer} is no fault of the one who was asked. */
  boolean isOurFault(String url, FetchResult answer) {
    switch (sign(answer)) {
      case ANSWER -> {
        if (outage.answered() && down.getAndSet(false)) {
          LOG.info("the web answers again");
        }
        return false;
      }
      case SILENCE -> {
        boolean ours = outage.unreached(WebHost.site(url), clock.instant());
        if (ours && !down.getAndSet(true)) {
          LOG.warn("no site answers: an outage of our own, which no feed is blamed for");
        }
        return ours;
      }
      case NONE -> {}
    }
    return answer instanceof FetchResult.Failed failed && failed.reason() == FetchFailure.CANCELLED;
  }

  private static Sign sign(FetchResult answer) {
    if (answer instanceof FetchResult.Failed failed) {
      return sign(failed.reason());
    }
    boolean heard =
        answer instanceof FetchResult.Fetched
            || answer instanceof FetchResult.NotModified
            || answer instanceof FetchResult.Gone
            || answer instanceof FetchResult.Throttled;
    return heard ? Sign.ANSWER : Sign.NONE;
  }

  /** Refusals by our own rules, and connections that break, say nothing. */
  private static Sign sign(FetchFailure reason) {
    return switch (reason) {
      case DNS, CONNECT, TIMEOUT -> Sign.SILENCE;
      case CLIENT_ERROR,
          SERVER_ERROR,
          UNEXPECTED_STATUS,
          HEADERS_TOO_LARGE,
          TOO_LARGE,
          DECOMPRESS_BOMB,
          ENCODING ->
          Sign.ANSWER;
      default -> Sign.NONE;
    };
  }
}
