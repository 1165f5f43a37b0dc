package org.tensionwire.ingest.poll;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tensionwire.ingest.feed.SitemapResult.Child;
import org.tensionwire.ingest.http.WebHost;

/**
 * Where a site's news sitemap may lie, the likeliest first. What lies on another site is left out.
 *
 * @param origin of the site's articles, with its slash
 */
record SitemapAddresses(String origin) {
  private static final int MOST_CHILDREN = 3;
  private static final int MOST_OTHERS = 2;
  private static final Pattern LINE =
      Pattern.compile(
          "^[ \\t]*sitemap[ \\t]*:[ \\t]*(\\S{1,2048})",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  private static final List<String> USUAL =
      List.of("sitemap-news.xml", "news-sitemap.xml", "sitemap_news.xml");

  String robots() {
    return origin + "robots.txt";
  }

  /** Named as news, then where they usually lie, then a few of the others that are named. */
  List<String> of(byte[] robots) {
    List<String> named =
        LINE.matcher(new String(robots, StandardCharsets.UTF_8))
            .results()
            .map(line -> line.group(1))
            .filter(this::isOfSite)
            .distinct()
            .toList();
    List<String> news = named.stream().filter(SitemapAddresses::saysNews).toList();
    Stream<String> others = named.stream().filter(address -> !saysNews(address)).limit(MOST_OTHERS);
    return Stream.of(news.stream(), usual().stream(), others)
        .flatMap(addresses -> addresses)
        .distinct()
        .toList();
  }

  List<String> usual() {
    return USUAL.stream().map(name -> origin + name).toList();
  }

  /** The children of an index that say news, else those that changed last. */
  List<String> of(List<Child> index) {
    List<Child> own = index.stream().filter(child -> isOfSite(child.address())).toList();
    List<Child> news = own.stream().filter(child -> saysNews(child.address())).toList();
    Comparator<Child> lastChanged =
        Comparator.comparing(
            child -> Objects.requireNonNullElse(child.changed(), Instant.EPOCH),
            Comparator.reverseOrder());
    return (news.isEmpty() ? own : news)
        .stream().sorted(lastChanged).limit(MOST_CHILDREN).map(Child::address).toList();
  }

  private boolean isOfSite(String address) {
    return WebHost.site(address).equals(WebHost.site(origin));
  }

  private static boolean saysNews(String address) {
    return address.toLowerCase(Locale.ROOT).replaceFirst("^https?://[^/]*", "").contains("news");
  }
}
