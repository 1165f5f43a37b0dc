package org.tensionwire.ingest.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a server answered, as far as it matters here. */
public sealed interface FetchResult {

  /**
   * A body, whole and decoded.
   *
   * @param url address that answered, after redirects
   * @param contentType verbatim
   * @param charset charset parameter of the content type
   * @param fresh how long the server says the answer may be kept; null where it does not say
   */
  record Fetched(
      byte[] body,
      int status,
      String url,
      @Nullable String contentType,
      @Nullable String charset,
      Validators validators,
      @Nullable Duration fresh)
      implements FetchResult {}

  /**
   * @param fresh how long the server says the answer may be kept; null where it does not say
   */
  record NotModified(Validators validators, @Nullable Duration fresh) implements FetchResult {}

  /** 404 or 410. */
  record Gone(int status) implements FetchResult {}

  /**
   * 429 or 503.
   *
   * @param retryAfter as the server asks, unclamped; null where it does not say
   */
  record Throttled(int status, @Nullable Duration retryAfter) implements FetchResult {}

  record Failed(FetchFailure reason, String detail) implements FetchResult {}
}
