package org.tensionwire.ingest.feed;

/** Carries a refusal from deep inside a parser to {@link FeedParser}, and no further. */
final class RefusedDocument extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal reason;

  RefusedDocument(Refusal reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  FeedResult.Refused asResult() {
    return new FeedResult.Refused(reason, String.valueOf(getMessage()));
  }

  Refusal reason() {
    return reason;
  }
}
