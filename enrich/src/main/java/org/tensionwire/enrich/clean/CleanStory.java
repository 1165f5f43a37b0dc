package org.tensionwire.enrich.clean;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Span;

/**
 * A story in plain text.
 *
 * @param byline author line; null where none was found
 * @param published null where neither page nor feed gives a possible time
 * @param language BCP 47; {@code und} where unknown
 * @param text the story's prose and cross-headings, blocks separated by an empty line; captions are
 *     not part of it
 * @param paragraphs the blocks of {@code text} in order
 * @param captions picture captions, in order
 * @param headings ranges of {@code text} that are cross-headings
 */
public record CleanStory(
    String id,
    @Nullable String url,
    String title,
    @Nullable String byline,
    @Nullable Instant published,
    String language,
    String text,
    List<String> paragraphs,
    List<String> captions,
    List<Span> headings) {
  public CleanStory {
    paragraphs = List.copyOf(paragraphs);
    captions = List.copyOf(captions);
    headings = List.copyOf(headings);
  }
}
