package org.tensionwire.systemtests.feeds;

/** A feed as {@code feeds apply} reads it. */
final class FeedYaml {
  private FeedYaml() {}

  static String of(Feed feed, String address) {
    return """
        - id: %s
          url: %s
          publisher: {id: publisher-%s, name: Invented %s, tier: national, country: GBR}
          language: en
          pollInterval: 1s
          fetchPages: %s
          sample: true
        """
        .formatted(
            feed.id(), address, feed.id(), feed.id(), feed.format() == Feed.Format.RSS_WITH_PAGES);
  }
}
