package org.tensionwire.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as its feed gives it: texts may be HTML and are untrusted, links are resolved where a
 * base is known but not checked.
 *
 * @param id guid, Atom id or {@code rdf:about}; null where the feed gives none
 * @param published null where missing or impossible
 * @param updated null where missing or impossible
 * @param dateFlaw why {@code published} is null; null where it is not
 * @param source address of the site that the item was taken from; null where the feed names none
 * @param refusedLink the only link that the item gives, where its scheme is dangerous; else null
 */
public record FeedEntry(
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String summary,
    @Nullable String content,
    List<String> authors,
    List<String> categories,
    List<Enclosure> enclosures,
    @Nullable String language,
    @Nullable DateFlaw dateFlaw,
    @Nullable String source,
    @Nullable String refusedLink) {

  public FeedEntry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    enclosures = enclosures.stream().filter(one -> !Urls.isDangerous(one.url())).toList();
    if (link != null && Urls.isDangerous(link)) {
      refusedLink = link;
      link = null;
    }
  }

  /** An entry whose date, where it has none, is just missing. */
  public FeedEntry(
      @Nullable String id,
      @Nullable String title,
      @Nullable String link,
      @Nullable Instant published,
      @Nullable Instant updated,
      @Nullable String summary,
      @Nullable String content,
      List<String> authors,
      List<String> categories,
      List<Enclosure> enclosures,
      @Nullable String language) {
    this(
        id,
        title,
        link,
        published,
        updated,
        summary,
        content,
        authors,
        categories,
        enclosures,
        language,
        published == null ? DateFlaw.DATE_MISSING : null,
        null,
        null);
  }

  /** A media file; {@code length} in bytes, as claimed. */
  public record Enclosure(String url, @Nullable String type, @Nullable Long length) {}
}
