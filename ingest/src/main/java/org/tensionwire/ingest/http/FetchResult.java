package org.tensionwire.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
   * @param moved address to which the one asked for has moved for good, by what servers say; null
   *     where none says so
   * @param links the {@code Link} headers, verbatim
   */
  record Fetched(
      byte[] body,
      int status,
      String url,
      @Nullable String contentType,
      @Nullable String charset,
      Validators validators,
      @Nullable Duration fresh,
      @Nullable String moved,
      List<String> links,
      boolean downgraded)
      implements FetchResult {
    public Fetched {
      links = List.copyOf(links);
    }

    /** An answer from where it was asked for, without links. */
    public Fetched(
        byte[] body,
        int status,
        String url,
        @Nullable String contentType,
        @Nullable String charset,
        Validators validators,
        @Nullable Duration fresh) {
      this(body, status, url, contentType, charset, validators, fresh, null, List.of(), false);
    }
  }

  /**
   * @param fresh how long the server says the answer may be kept; null where it does not say
   * @param moved as in {@link Fetched}
   */
  record NotModified(Validators validators, @Nullable Duration fresh, @Nullable String moved)
      implements FetchResult {

    /** An answer from where it was asked for. */
    public NotModified(Validators validators, @Nullable Duration fresh) {
      this(validators, fresh, null);
    }
  }

  /** 404 or 410. */
  record Gone(int status) implements FetchResult {}

  /**
   * 429 or 503.
   *
   * @param retryAfter as the server asks, unclamped; null where it does not say
   */
  record Throttled(int status, @Nullable Duration retryAfter) implements FetchResult {}

  /**
   * The site was not asked, because it must be left alone for a while.
   *
   * @param notBefore earliest time at which asking again makes sense
   */
  record Deferred(Instant notBefore) implements FetchResult {}

  record Failed(FetchFailure reason, String detail) implements FetchResult {}
}
