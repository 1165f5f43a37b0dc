package org.tensionwire.enrich.wiring;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.clean.Cleaned;
import org.tensionwire.enrich.clean.Cleaner;
import org.tensionwire.pipeline.Page;
import org.tensionwire.pipeline.RawStory;

/** From what a feed and a page say to plain text. */
final class CleanStage implements Stage<RawStory, Clean> {
  static final String NAME = "clean";

  private final Cleaner cleaner = new Cleaner();
  private final Endings endings;

  CleanStage(Endings endings) {
    this.endings = endings;
  }

  @Override
  public Step<Clean> apply(Origin origin, RawStory raw) {
    Cleaned cleaned = cleaner.clean(item(raw));
    if (cleaned instanceof Cleaned.Refused refused) {
      return new Step.Ended<>(
          endings.deadLettered(
              origin, subject(origin, raw), NAME, refused.fault().code(), refused.detail()));
    }
    return new Step.Going<>(origin, new Clean(raw, ((Cleaned.Story) cleaned).story()));
  }

  static Cleaner.Item item(RawStory raw) {
    return new Cleaner.Item(
        raw.getStoryId(),
        raw.getUrl(),
        raw.getTitle(),
        raw.getSummary(),
        raw.getContent(),
        raw.getAuthors(),
        raw.getLanguage(),
        raw.getPublishedAt(),
        page(raw));
  }

  private static Cleaner.@Nullable PageBytes page(RawStory raw) {
    Page page = raw.getPage();
    return page != null && hasDocument(page)
        ? new Cleaner.PageBytes(bytes(page.getBody()), page.getContentType(), page.getUrl())
        : null;
  }

  /** Whether a page answered with something to read. */
  private static boolean hasDocument(Page page) {
    String type = page.getContentType();
    return page.getStatus() / 100 == 2 && (type == null || isMarkup(type.toLowerCase(Locale.ROOT)));
  }

  private static boolean isMarkup(String type) {
    return type.contains("html") || type.contains("xml");
  }

  private static byte[] bytes(ByteBuffer buffer) {
    if (buffer.hasArray()
        && buffer.arrayOffset() == 0
        && buffer.remaining() == buffer.array().length) {
      return buffer.array();
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  @Override
  public Subject subject(Origin origin, RawStory raw) {
    return Subject.of(origin, raw);
  }
}
