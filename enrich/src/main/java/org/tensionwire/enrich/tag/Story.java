package org.tensionwire.enrich.tag;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clean story as the tagger reads it.
 *
 * @param text plain text, paragraphs separated by an empty line
 * @param captions ranges of {@code text} that are picture captions
 * @param headings ranges of {@code text} that are cross-headings
 * @param published null where the publisher gives no date; relative day words then stay unresolved
 * @param language BCP 47
 */
public record Story(
    String id,
    @Nullable String url,
    @Nullable String source,
    String title,
    String text,
    List<Span> captions,
    List<Span> headings,
    @Nullable Instant published,
    String language) {
  public Story {
    captions = List.copyOf(captions);
    headings = List.copyOf(headings);
  }
}
