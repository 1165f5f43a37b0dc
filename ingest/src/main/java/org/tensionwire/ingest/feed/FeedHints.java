package org.tensionwire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a document besides its bytes.
 *
 * @param charset charset of the HTTP answer
 * @param url address that answered; base of relative links
 */
public record FeedHints(@Nullable String charset, @Nullable String url) {
  public static final FeedHints NONE = new FeedHints(null, null);
}
