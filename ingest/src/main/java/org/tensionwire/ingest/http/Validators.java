package org.tensionwire.ingest.http;

import org.jspecify.annotations.Nullable;

/** What makes the next request conditional; sent back verbatim. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  public static final Validators NONE = new Validators(null, null);
}
