package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.clean.PageSigns.Where;

/** A page as one judges of what kind it is. For one thread. */
final class PageView {
  private static final Pattern BARS = Pattern.compile("\\s+[|\\-–—·»:]+\\s+|\\s*\\|\\s*");
  private static final int MAX_SELECTOR = 200;
  private static final int WALL_PARAGRAPH = 1000;

  /** No wall is larger, in characters of source. */
  private static final int WALL_SOURCE = 512 * 1024;

  private static final int WALL_TEXT = 64 * 1024;

  private static final int GATE_TEXT = 800;
  private static final String GATES =
      "[class*=paywall],[id*=paywall],[class*=regwall],[id*=regwall],[class*=subscribe-wall],"
          + "[class*=subscription-wall],[class*=piano-offer],[class*=tp-modal],[class*=tp-container],"
          + "[class*=pigeon-],[id*=poool],[class*=zephr],[class*=meter-wall],[class*=snippet-login]";

  private final Document page;
  private final String html;
  private final PageFacts facts;
  private final PageStory story;
  private final PageSigns signs;
  private final Set<String> titles;
  private @Nullable String text;

  PageView(Document page, String html, PageFacts facts, PageStory story, PageSigns signs) {
    this.page = page;
    this.html = html.substring(0, Math.min(html.length(), WALL_SOURCE));
    this.facts = facts;
    this.story = story;
    this.signs = signs;
    this.titles = titles(page);
  }

  /**
   * Characters of the story's text in paragraphs that no wall would have.
   *
   * @param enough where the count may stop
   */
  int ownWords(int enough) {
    int own = 0;
    for (String paragraph : story.prose().paragraphs()) {
      own += isOfAWall(paragraph) ? 0 : paragraph.length();
      if (own >= enough) {
        return own;
      }
    }
    return own;
  }

  private boolean isOfAWall(String paragraph) {
    if (paragraph.length() > WALL_PARAGRAPH) {
      return false;
    }
    String words = Wordline.of(paragraph);
    return Arrays.stream(PageKind.values()).anyMatch(kind -> phrases(kind, words) > 0);
  }

  /** Whether the page says that it is an article, or bears the title that the feed gave. */
  boolean isTold(@Nullable String title) {
    return facts.article() || title != null && titles.contains(Wordline.of(title));
  }

  private static Set<String> titles(Document page) {
    Set<String> titles = new LinkedHashSet<>();
    List<String> whole = new ArrayList<>(page.select("h1").eachText());
    whole.add(page.title());
    for (String title : whole) {
      titles.add(Wordline.of(title));
      BARS.splitAsStream(title).map(Wordline::of).forEach(titles::add);
    }
    return titles;
  }

  boolean isTitled(PageKind kind) {
    return signs.of(kind, Where.TITLE).stream().anyMatch(titles::contains);
  }

  boolean isMarked(PageKind kind) {
    return signs.of(kind, Where.MARK).stream().anyMatch(html::contains);
  }

  /** How many of the kind's phrases stand in the page's text. */
  long phrases(PageKind kind) {
    return phrases(kind, text());
  }

  int length() {
    return text().length();
  }

  private String text() {
    String known = text;
    if (known == null) {
      String whole = page.text();
      known = Wordline.of(whole.substring(0, Math.min(whole.length(), WALL_TEXT)));
      text = known;
    }
    return known;
  }

  private long phrases(PageKind kind, String words) {
    return signs.of(kind, Where.TEXT).stream().filter(words::contains).count();
  }

  boolean asksForPassword() {
    return page.selectFirst("input[type=password]") != null;
  }

  boolean isMetered() {
    return facts.metered();
  }

  /** Whether the story's end or what stands behind it offers to sell the rest. */
  boolean offersRest() {
    List<String> paragraphs = story.prose().paragraphs();
    int from = Math.max(0, paragraphs.size() - 2);
    String end = String.join("\n", paragraphs.subList(from, paragraphs.size()));
    return phrases(PageKind.PAYWALL, Wordline.of(story.after())) > 0
        || end.length() < GATE_TEXT && phrases(PageKind.PAYWALL, Wordline.of(end)) > 0
        || hasGate(element -> phrases(PageKind.PAYWALL, Wordline.of(element.text())) > 0);
  }

  /** Whether something by it speaks of subscribing, as it may on every page of a site. */
  boolean speaksOfSubscribing() {
    return story.gated() || hasGate(element -> PageStory.isGate(element.text()));
  }

  private boolean hasGate(Predicate<Element> speaks) {
    return page.select(GATES).stream()
        .anyMatch(element -> element.text().length() < GATE_TEXT && speaks.test(element));
  }

  /** Whether the text breaks off, or the page declares more of it than it has. */
  boolean isCut() {
    String end = story.prose().text().stripTrailing();
    int declared = facts.declared().body().length();
    return end.endsWith("…")
        || end.endsWith("...")
        || declared > 2 * Declared.letters(end).length() && declared > GATE_TEXT
        || paidPart() == 0;
  }

  /** Characters of text in the part that the page declares paid; -1 where it names none. */
  int paidPart() {
    String selector = facts.paidPart();
    if (selector == null || selector.length() > MAX_SELECTOR) {
      return -1;
    }
    try {
      return page.select(selector).stream()
          .map(Element::text)
          .filter(part -> phrases(PageKind.PAYWALL, Wordline.of(part)) == 0)
          .mapToInt(String::length)
          .sum();
    } catch (SelectorParseException | IllegalArgumentException e) {
      return -1;
    }
  }
}
