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
 * @param modified when the page says it was last changed, never before {@code published}
 * @param canonical the address that the page gives itself, http or https; null without
 * @param paywalled whether the text is the free beginning of a story that one must pay for
 * @param parts the blocks of {@code text} with what each is
 * @param entries of a live page, in the order of the text; empty for other forms
 * @param page what the page is; null where there was none to read
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
    List<Span> headings,
    @Nullable Instant modified,
    @Nullable String canonical,
    Form form,
    boolean paywalled,
    List<Part> parts,
    List<Part.Entry> entries,
    @Nullable PageKind page) {
  public CleanStory {
    paragraphs = List.copyOf(paragraphs);
    captions = List.copyOf(captions);
    headings = List.copyOf(headings);
    parts = List.copyOf(parts);
    entries = List.copyOf(entries);
  }
}
