package org.tensionwire.enrich.clean;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Makes a story in plain text of a page, a feed's item, or both. Pure and thread-safe. */
public final class Cleaner {
  private static final int MAX_TITLE = 500;
  private static final int OPENING = 120;
  private static final int MAX_BYLINE = 256;

  /** A feed's text this close to the page's in length is taken, for it has no frame around it. */
  private static final double FULL_TEXT = 0.8;

  private static final int FEW_CHARS = 400;

  /**
   * An article page as fetched.
   *
   * @param url that answered, after redirects; null where it is not known
   */
  public record PageBytes(byte[] body, @Nullable String contentType, @Nullable String url) {}

  /**
   * An item as a feed gives it and its page.
   *
   * @param title possibly HTML, as are summary and content
   * @param page null where none was fetched or it did not answer with a document
   */
  public record Item(
      String id,
      @Nullable String url,
      @Nullable String title,
      @Nullable String summary,
      @Nullable String content,
      List<String> authors,
      @Nullable String language,
      @Nullable Instant published,
      @Nullable PageBytes page) {}

  /**
   * Takes the best of the page's main text, the item's content and its summary. A page that is no
   * story gives neither text nor facts, but a paywall those facts that its story's head declares.
   */
  public Cleaned clean(Item item) {
    Page page = item.page() == null ? Page.NONE : read(item.page(), item.url(), item.title());
    Prose prose = best(page.story.prose(), fragment(item.content()), fragment(item.summary()));
    String title =
        item.title() == null || HtmlLimits.check(item.title()).isPresent()
            ? ""
            : Markup.line(item.title());
    CleanStory story =
        story(
            item.id(),
            item.url(),
            title.isEmpty() ? page.facts.title() : title,
            item.authors().isEmpty() ? page.facts.byline() : byline(item.authors()),
            item.published() == null ? page.facts.published() : item.published(),
            item.language() == null ? page.facts.language() : item.language(),
            page,
            prose);
    if (!story.title().isEmpty() || !story.text().isEmpty()) {
      return new Cleaned.Story(story);
    }
    CleanFault nothing =
        page.kind == null || page.kind == PageKind.STORY
            ? CleanFault.EMPTY
            : CleanFault.NOT_A_STORY;
    return refused(faultOf(item).orElse(page.fault.orElse(nothing)));
  }

  /** Cleans a page that stands alone; the free beginning of a paid story is its text then. */
  public Cleaned page(String id, @Nullable String url, String html) {
    Page page = judged(html, url, null, null);
    if (page.kind != PageKind.PAYWALL) {
      page = page.ofStory();
    }
    if (page.fault.isPresent()) {
      return refused(page.fault.get());
    }
    PageFacts facts = page.facts;
    return new Cleaned.Story(
        story(
            id,
            url,
            facts.title(),
            facts.byline(),
            facts.published(),
            facts.language(),
            page,
            page.story.prose()));
  }

  private static CleanStory story(
      String id,
      @Nullable String url,
      String title,
      @Nullable String byline,
      @Nullable Instant published,
      @Nullable String language,
      Page page,
      Prose prose) {
    PageFacts facts = page.facts;
    PageStory onPage = page.story;
    boolean ofPage = prose == onPage.prose();
    boolean captioned = !prose.captions().isEmpty();
    return new CleanStory(
        id,
        url,
        headline(title, prose),
        byline,
        published,
        Languages.of(language, title + ' ' + prose.text()),
        prose.text(),
        prose.paragraphs(),
        captioned ? prose.captions() : onPage.prose().captions(),
        prose.headings(),
        facts.modified(),
        facts.canonical(),
        ofPage ? onPage.form(facts) : Form.ARTICLE,
        ofPage && onPage.isStub(facts),
        prose.parts(),
        ofPage ? onPage.entries() : List.of(),
        page.kind);
  }

  private record Page(
      PageFacts facts, PageStory story, @Nullable PageKind kind, Optional<CleanFault> fault) {
    static final Page NONE = new Page(PageFacts.NONE, PageStory.NONE, null, Optional.empty());

    static Page refused(CleanFault fault) {
      return new Page(PageFacts.NONE, PageStory.NONE, null, Optional.of(fault));
    }

    /** What of it is the story's. */
    Page ofStory() {
      return kind == null || kind == PageKind.STORY
          ? this
          : new Page(
              kind == PageKind.PAYWALL ? facts : PageFacts.NONE, PageStory.NONE, kind, fault);
    }
  }

  private static Page read(PageBytes page, @Nullable String url, @Nullable String title) {
    return page.body().length > HtmlLimits.MAX_CHARS
        ? Page.refused(CleanFault.TOO_LARGE)
        : judged(Charsets.decode(page.body(), page.contentType()), url, page.url(), title)
            .ofStory();
  }

  private static Page judged(
      String html, @Nullable String asked, @Nullable String answered, @Nullable String title) {
    Optional<CleanFault> fault = HtmlLimits.check(html);
    if (fault.isPresent()) {
      return Page.refused(fault.get());
    }
    Document document = Markup.parse(html);
    PageFacts facts = PageFacts.of(document, asked);
    PageStory story = Markup.story(document, facts.declared());
    PageView view = new PageView(document, html, facts, story, PageSigns.get());
    PageKind kind = PageJudge.judge(view, Detour.of(asked, answered), title);
    return new Page(facts, story, kind, Optional.empty());
  }

  private static Optional<CleanFault> faultOf(Item item) {
    for (String part : new String[] {item.content(), item.summary(), item.title()}) {
      Optional<CleanFault> fault = part == null ? Optional.empty() : HtmlLimits.check(part);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Prose fragment(@Nullable String text) {
    return text == null || HtmlLimits.check(text).isPresent() ? Prose.NONE : Markup.fragment(text);
  }

  private static Prose best(Prose page, Prose content, Prose summary) {
    Prose feed = content.length() >= summary.length() ? content : summary;
    if (page.length() == 0 || feed.length() >= FULL_TEXT * page.length()) {
      return feed;
    }
    return page.length() < FEW_CHARS && feed.length() > page.length() ? feed : page;
  }

  private static String byline(List<String> authors) {
    return cut(PlainText.line(String.join(", ", authors)), MAX_BYLINE);
  }

  /** A story without a title goes by its opening. */
  private static String headline(String title, Prose prose) {
    if (!title.isEmpty() || prose.paragraphs().isEmpty()) {
      return cut(title, MAX_TITLE);
    }
    return cut(prose.paragraphs().get(0), OPENING);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + '…';
  }

  private static Cleaned refused(CleanFault fault) {
    return new Cleaned.Refused(fault, "input refused by the cleaner");
  }
}
