package org.tensionwire.ingest.http;

/** The web, as everything else sees it. Thread-safe. */
@FunctionalInterface
public interface Fetcher {

  /** Blocks until there is an answer; never throws for what a server does. */
  FetchResult fetch(FetchRequest request);
}
