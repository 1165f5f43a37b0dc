package org.tensionwire.ingest.http;

import org.jspecify.annotations.Nullable;

/** What may not be asked, beside what is unsafe. Thread-safe. */
@FunctionalInterface
public interface HopRule {
  HopRule NONE = (request, url) -> null;

  /**
   * Why an address on the way to a document may not be asked; null where it may. May ask the web
   * itself.
   *
   * @param url address about to be asked: the request's own, or one that a redirect names
   */
  @Nullable FetchFailure refusal(FetchRequest request, String url);
}
