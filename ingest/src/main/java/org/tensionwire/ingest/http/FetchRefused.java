package org.tensionwire.ingest.http;

/** Carries a refusal to {@link HttpFetcher}, and no further. */
final class FetchRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final FetchFailure reason;

  FetchRefused(FetchFailure reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  FetchResult.Failed asResult() {
    return new FetchResult.Failed(reason, String.valueOf(getMessage()));
  }
}
