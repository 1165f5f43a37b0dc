package org.tensionwire.enrich.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.clean.PageSigns.Where;

/** What it tells of a page that another address answered than was asked for. */
final class Detour {
  private static final List<PageKind> BY_ADDRESS =
      List.of(PageKind.CONSENT_WALL, PageKind.LOGIN_WALL, PageKind.PARKED, PageKind.SOFT_404);
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}([-_][a-z]{2})?");
  private static final Pattern INDEX = Pattern.compile("(index|default|home)(\\.[a-z]{3,5})?");

  /** A step that names one story: a number that is no year, or several words. */
  private static final Pattern NAMING =
      Pattern.compile("(?!(19|20)\\d\\d$).*\\d{3}.*|.*[-_].*[-_].*");

  private final Place asked;
  private final Place answered;

  private record Place(String host, List<String> steps, boolean query) {
    static @Nullable Place of(@Nullable String url) {
      if (url == null) {
        return null;
      }
      try {
        URI uri = new URI(url);
        String path = uri.getRawPath();
        return uri.getHost() == null
            ? null
            : new Place(
                uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""),
                steps(path == null ? "" : path),
                uri.getRawQuery() != null);
      } catch (URISyntaxException e) {
        return null;
      }
    }

    private static List<String> steps(String path) {
      return Arrays.stream(path.toLowerCase(Locale.ROOT).split("/"))
          .filter(step -> !step.isEmpty())
          .toList();
    }

    boolean isFront() {
      return steps.isEmpty()
          || steps.size() == 1
              && (LANGUAGE.matcher(steps.get(0)).matches()
                  || INDEX.matcher(steps.get(0)).matches());
    }

    boolean shows(PageSigns signs, PageKind kind) {
      return signs.of(kind, Where.HOST).stream().anyMatch(this::isAt)
          || signs.of(kind, Where.PATH).stream().anyMatch(steps::contains);
    }

    private boolean isAt(String sign) {
      return sign.endsWith(".")
          ? host.startsWith(sign)
          : host.equals(sign) || host.endsWith("." + sign);
    }
  }

  private Detour(Place asked, Place answered) {
    this.asked = asked;
    this.answered = answered;
  }

  /** Null where either address is unknown or both are the same place. */
  static @Nullable Detour of(@Nullable String asked, @Nullable String answered) {
    Place from = Place.of(asked);
    Place to = Place.of(answered);
    return from == null || to == null || from.equals(to) ? null : new Detour(from, to);
  }

  /** What the answering address says of itself and the other did not; null where nothing. */
  @Nullable PageKind led(PageSigns signs) {
    for (PageKind kind : BY_ADDRESS) {
      if (answered.shows(signs, kind) && !asked.shows(signs, kind)) {
        return kind;
      }
    }
    return null;
  }

  /** A story was asked for and the site's front page answered. */
  boolean isToFront() {
    return !asked.isFront() && answered.isFront() && !answered.query() && isOneSite();
  }

  /** The front page of another site, where a redirector may have led on purpose. */
  boolean isToForeignFront() {
    return !asked.isFront() && answered.isFront() && !answered.query() && !isOneSite();
  }

  /** The steps that named the story were dropped. */
  boolean isToSection() {
    int kept = answered.steps().size();
    return isOneSite()
        && !answered.query()
        && kept < asked.steps().size()
        && asked.steps().subList(0, kept).equals(answered.steps())
        && asked.steps().subList(kept, asked.steps().size()).stream().anyMatch(Detour::isNaming)
        && answered.steps().stream().noneMatch(Detour::isNaming);
  }

  private static boolean isNaming(String step) {
    return NAMING.matcher(step).matches();
  }

  private boolean isOneSite() {
    return answered.host().equals(asked.host())
        || answered.host().endsWith("." + asked.host())
        || asked.host().endsWith("." + answered.host());
  }
}
