package org.tensionwire.ingest.item;

import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;

/**
 * What an item says, as one hash: title, address, texts, authors and categories, white space
 * folded. Dates are left out, because many feeds stamp every item anew with every fetch.
 */
final class ContentHash {
  private ContentHash() {}

  static String of(FeedEntry entry, @Nullable CanonicalUrl url) {
    StringBuilder said = new StringBuilder();
    add(said, entry.title());
    add(said, url == null ? entry.link() : url.identity());
    add(said, entry.summary());
    add(said, entry.content());
    entry.authors().forEach(author -> add(said, author));
    add(said, null);
    entry.categories().forEach(category -> add(said, category));
    if (said.toString().isBlank() && entry.id() != null) {
      add(said, entry.id());
    }
    return Hashes.sha256(said.toString());
  }

  private static void add(StringBuilder said, @Nullable String text) {
    boolean gap = false;
    int start = said.length();
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c);
      if (!blank) {
        said.append(gap && said.length() > start ? " " : "").append(c);
      }
      gap = blank;
    }
    said.append('\n');
  }
}
