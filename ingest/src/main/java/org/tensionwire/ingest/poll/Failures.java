package org.tensionwire.ingest.poll;

import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.schedule.FailureWeight;

/** How much the ways in which a fetch fails put off the next. */
final class Failures {
  private Failures() {}

  static FailureWeight weight(FetchFailure reason) {
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
