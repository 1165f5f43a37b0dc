package org.tensionwire.enrich.clean;

import org.jspecify.annotations.Nullable;

/**
 * Tells a story's page from one that stands in its place. A story taken for a wall is worse than
 * the reverse, so a page with a story's worth of own words is a story unless its very address says
 * otherwise, and one that declares an article or bears the feed's title needs stronger signs.
 */
final class PageJudge {
  /** Own words, in characters, of a whole story. */
  private static final int WHOLE = 1500;

  private static final int TEASER = 1000;
  private static final int FEW = 600;
  private static final int HARDLY_ANY = 200;

  /** Words in all, in characters, of a page that holds nothing but a question about cookies. */
  private static final int ONLY_CONSENT = 2500;

  private static final int PHRASES = 3;

  private final PageView page;
  private final @Nullable Detour detour;
  private final int own;
  private final boolean told;

  private PageJudge(PageView page, @Nullable Detour detour, @Nullable String title) {
    this.page = page;
    this.detour = detour;
    this.own = page.ownWords(WHOLE);
    this.told = page.isTold(title);
  }

  /**
   * @param detour null where the address that was asked for answered itself
   * @param title as the feed gives it; null without
   */
  static PageKind judge(PageView page, @Nullable Detour detour, @Nullable String title) {
    return new PageJudge(page, detour, title).judge();
  }

  private PageKind judge() {
    PageKind elsewhere = detour == null ? null : elsewhere(detour);
    if (elsewhere != null) {
      return elsewhere;
    } else if (own >= WHOLE) {
      return !told && page.isTitled(PageKind.SOFT_404) ? PageKind.SOFT_404 : PageKind.STORY;
    } else if (isBotCheck()) {
      return PageKind.BOT_CHECK;
    } else if (isConsentWall()) {
      return PageKind.CONSENT_WALL;
    } else if (isParked()) {
      return PageKind.PARKED;
    } else if (isSoft404()) {
      return PageKind.SOFT_404;
    } else if (isLoginWall()) {
      return PageKind.LOGIN_WALL;
    }
    return isPaywall() ? PageKind.PAYWALL : PageKind.STORY;
  }

  private @Nullable PageKind elsewhere(Detour way) {
    if (way.isToFront()) {
      return PageKind.SOFT_404;
    } else if (told && own >= FEW) {
      return null;
    } else if (way.isToForeignFront() && own < WHOLE || way.isToSection() && !told) {
      return PageKind.SOFT_404;
    }
    return way.led(PageSigns.get());
  }

  private boolean isBotCheck() {
    boolean named = page.isMarked(PageKind.BOT_CHECK) || page.isTitled(PageKind.BOT_CHECK);
    return !told
        && (named && own < FEW || page.phrases(PageKind.BOT_CHECK) > 0 && own < HARDLY_ANY);
  }

  private boolean isConsentWall() {
    if (own >= HARDLY_ANY) {
      return false;
    }
    long phrases = page.phrases(PageKind.CONSENT_WALL);
    boolean asks =
        phrases >= PHRASES || phrases == PHRASES - 1 && page.isMarked(PageKind.CONSENT_WALL);
    return asks && (!told || page.length() < ONLY_CONSENT);
  }

  private boolean isParked() {
    return !told
        && own < FEW
        && (page.isMarked(PageKind.PARKED) || page.phrases(PageKind.PARKED) > 0);
  }

  private boolean isSoft404() {
    return page.isTitled(PageKind.SOFT_404) && (!told || own < FEW)
        || !told && own < HARDLY_ANY && page.phrases(PageKind.SOFT_404) > 0;
  }

  private boolean isLoginWall() {
    return !told
        && own < HARDLY_ANY
        && (page.isTitled(PageKind.LOGIN_WALL)
            || page.asksForPassword() && page.phrases(PageKind.LOGIN_WALL) > 0);
  }

  private boolean isPaywall() {
    if (own >= TEASER || page.paidPart() >= HARDLY_ANY) {
      return false;
    }
    if (own < FEW && page.offersRest() || own < HARDLY_ANY && page.phrases(PageKind.PAYWALL) > 0) {
      return true;
    }
    boolean cut = page.isCut();
    boolean offer = page.speaksOfSubscribing();
    return page.isMetered() && (cut || offer && own < FEW) || cut && offer;
  }
}
