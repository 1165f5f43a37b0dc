package org.tensionwire.systemtests.feeds;

/**
 * A feed of the invented web.
 *
 * @param id feed id, kebab-case
 * @param host loopback address of its own, since politeness and ownership go by host
 */
record Feed(String id, String host, Format format, Manners manners, FeedScript script) {

  enum Format {
    RSS,
    RSS_WITH_PAGES,
    ATOM,
    RDF
  }

  /** How the feed's server behaves. */
  enum Manners {
    GOOD,
    /** Characters that XML forbids, undeclared entities, text before the prolog. */
    SLOPPY,
    /** Answers with errors and pages in between. */
    FLAKY,
    /** A byte at a time, without end. */
    DRIPPING,
    /** Elements nested without measure. */
    NESTED;

    boolean lists() {
      return this != DRIPPING && this != NESTED;
    }
  }
}
