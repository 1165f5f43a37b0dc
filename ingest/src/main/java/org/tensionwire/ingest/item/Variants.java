package org.tensionwire.ingest.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tensionwire.ingest.http.WebHost;

/** Folds the addresses of one article for telephones and for AMP into one. */
final class Variants {
  private static final Set<String> LABELS = Set.of("www", "m", "mobile", "mobi", "wap", "amp");
  private static final Set<String> AMP_QUERIES =
      Set.of("amp", "amp=1", "amp=true", "_amp=true", "_amp=1", "output=amp", "outputtype=amp");

  private static final Pattern AMP_FILE = Pattern.compile("[./]amp(\\.html?)$|(?<=[^/])\\.amp$");
  private static final Pattern AMP_END = Pattern.compile("(/.+)/amp$");
  private static final Pattern AMP_STEP = Pattern.compile("^((?:/[^/]+)?)/amp(/.+)$");

  /** A last step that names one article: several words, or a long number. */
  private static final Pattern NAMING = Pattern.compile(".*/[^/]*(?:[-_][^/]*[-_]|\\d{5})[^/]*$");

  private static final int DEEP = 3;

  private Variants() {}

  /** The address without scheme, variant, trailing slash and order of parameters. */
  static String identity(Address address) {
    return host(address)
        + address.port()
        + path(address.path())
        + query(address.query())
        + address.fragment();
  }

  /** Labels go only above the registrable domain, for {@code m.com} is a site of its own. */
  private static String host(Address address) {
    String site = WebHost.site(address.toString());
    String host = address.host();
    if (!host.endsWith("." + site)) {
      return host;
    }
    String above = host.substring(0, host.length() - site.length());
    List<String> labels = new ArrayList<>(List.of(above.split("\\.")));
    while (!labels.isEmpty() && LABELS.contains(labels.get(0))) {
      labels.remove(0);
    }
    labels.removeIf("m"::equals);
    return labels.isEmpty() ? site : String.join(".", labels) + "." + site;
  }

  private static String path(String given) {
    String path = given.replaceAll("(?<!:)/{2,}", "/").replaceFirst("/$", "");
    String plain = AMP_FILE.matcher(path).replaceFirst("$1");
    Matcher end = AMP_END.matcher(plain);
    if (end.matches() && isArticle(end.group(1))) {
      plain = end.group(1);
    }
    Matcher step = AMP_STEP.matcher(plain);
    if (step.matches() && NAMING.matcher(step.group(2)).matches()) {
      plain = step.group(1) + step.group(2);
    }
    return plain.endsWith("/index.html") ? plain.substring(0, plain.length() - 11) : plain;
  }

  private static boolean isArticle(String path) {
    return NAMING.matcher(path).matches() || path.chars().filter(c -> c == '/').count() >= DEEP;
  }

  private static String query(List<String> parameters) {
    List<String> kept = new ArrayList<>(parameters);
    kept.removeIf(pair -> AMP_QUERIES.contains(pair.toLowerCase(Locale.ROOT)));
    kept.sort(Comparator.comparing(Variants::name));
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static String name(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? pair : pair.substring(0, equals);
  }
}
