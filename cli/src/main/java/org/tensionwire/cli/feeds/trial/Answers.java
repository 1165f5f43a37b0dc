package org.tensionwire.cli.feeds.trial;

import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Deferred;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.FetchResult.Gone;
import org.tensionwire.ingest.http.FetchResult.NotModified;
import org.tensionwire.ingest.http.FetchResult.Throttled;

/** Answers of servers in a word and a phrase. */
final class Answers {
  private Answers() {}

  static String code(FetchResult answer) {
    if (answer instanceof Fetched) {
      return "fetched";
    } else if (answer instanceof NotModified) {
      return "not_modified";
    } else if (answer instanceof Throttled) {
      return "throttled";
    } else if (answer instanceof Gone gone) {
      return gone.status() == 410 ? "gone" : "not_found";
    }
    if (answer instanceof Deferred) {
      return "deferred";
    }
    return ((Failed) answer).reason().code();
  }

  static String detail(FetchResult answer) {
    if (answer instanceof Throttled throttled) {
      String wait = throttled.retryAfter() == null ? "" : ", retry after " + throttled.retryAfter();
      return "HTTP " + throttled.status() + wait;
    } else if (answer instanceof Gone gone) {
      return "HTTP " + gone.status();
    } else if (answer instanceof Fetched fetched) {
      return "HTTP " + fetched.status();
    }
    if (answer instanceof Deferred deferred) {
      return "not before " + deferred.notBefore();
    }
    return answer instanceof Failed failed ? failed.detail() : "HTTP 304";
  }
}
