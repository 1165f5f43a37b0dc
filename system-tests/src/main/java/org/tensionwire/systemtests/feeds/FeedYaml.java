package org.tensionwire.systemtests.feeds;

/** A feed as {@code feeds apply} reads it. */
final class FeedYaml {
  private FeedYaml() {}

  static String of(Feed feed, String address) {
    return feed.id() + address;
  }
}
