package org.tensionwire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * Where a document says that earlier items lie, resolved but not checked.
 *
 * @param earlier the {@code prev-archive} of RFC 5005, else its {@code next}, or a JSON Feed's
 *     {@code next_url}; null where there is none
 * @param wordPress whether the document says that WordPress made it
 */
public record Paging(@Nullable String earlier, boolean wordPress) {
  public static final Paging NONE = new Paging(null, false);
}
