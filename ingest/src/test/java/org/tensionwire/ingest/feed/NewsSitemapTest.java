package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.feed.SitemapResult.Child;
import org.tensionwire.ingest.feed.SitemapResult.Listed;
import org.tensionwire.ingest.feed.SitemapResult.Refused;

class NewsSitemapTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String START =
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
          + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'"
          + " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>";

  private static String news(String path, String date) {
    return "<url><loc>https://quay.example/"
        + path
        + "</loc><image:image><image:loc>https://quay.example/i.jpg</image:loc></image:image>"
        + "<news:news><news:publication><news:name>Quay</news:name>"
        + "<news:language>en</news:language></news:publication>"
        + "<news:publication_date>"
        + date
        + "</news:publication_date><news:title>Title of "
        + path
        + "</news:title><news:keywords>harbour, ships</news:keywords></news:news></url>";
  }

  private static SitemapResult parse(String xml) {
    return NewsSitemap.parse(xml.getBytes(StandardCharsets.UTF_8), NOW);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void shouldReadNewsWithTitleAddressAndDateLatestFirst() {
    SitemapResult result =
        parse(
            START
                + news("a", "2026-11-24T08:00:00+03:30")
                + news("b", "2026-11-24T11:00Z")
                + "</urlset>");

    assertThat(result).isInstanceOf(Listed.class);
    assertThat(((Listed) result).news())
        .extracting(FeedEntry::link)
        .containsExactly("https://quay.example/b", "https://quay.example/a");
    assertThat(((Listed) result).news().get(1))
        .returns("Title of a", FeedEntry::title)
        .returns(Instant.parse("2026-11-24T04:30:00Z"), FeedEntry::published)
        .returns("en", FeedEntry::language)
        .returns(null, FeedEntry::id);
    assertThat(((Listed) result).news().get(1).categories()).containsExactly("harbour", "ships");
  }

  @Test
  void shouldPassOverWhatIsNoDatedNews() {
    String plain = "<url><loc>https://quay.example/about</loc><lastmod>2026-11-24</lastmod></url>";
    String unsafe = news("x", "2026-11-24").replace("https://quay.example/x", "javascript:x()");
    SitemapResult result =
        parse(START + plain + unsafe + news("c", "never") + news("d", "2031-01-01") + "</urlset>");

    assertThat(result).isEqualTo(new Listed(List.of(), List.of()));
  }

  @Test
  void shouldReadTheChildrenOfAnIndex() {
    SitemapResult result =
        parse(
            "<sitemapindex><sitemap><loc>https://quay.example/1.xml.gz</loc>"
                + "<lastmod>2026-11-24</lastmod></sitemap>"
                + "<sitemap><loc>file:///etc/passwd</loc></sitemap></sitemapindex>");

    assertThat(((Listed) result).children())
        .containsExactly(
            new Child("https://quay.example/1.xml.gz", Instant.parse("2026-11-24T00:00:00Z")));
    assertThat(((Listed) result).news()).isEmpty();
  }

  @Test
  void shouldReadGzippedSitemaps() {
    byte[] plain = (START + news("a", "2026-11-24") + "</urlset>").getBytes(StandardCharsets.UTF_8);

    assertThat(((Listed) NewsSitemap.parse(gzip(plain), NOW)).news()).hasSize(1);
  }

  @Test
  void shouldRefuseWhatIsUnsafeTooLargeOrNoSitemap() {
    String entity = "<!DOCTYPE u [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
    String deep = START + "<url>".repeat(50) + "</url>".repeat(50) + "</urlset>";

    assertThat(parse(entity + START + news("&x;", "2026-11-24") + "</urlset>"))
        .isEqualTo(new Refused(Refusal.XML_DOCTYPE));
    assertThat(parse(deep)).isEqualTo(new Refused(Refusal.XML_DEPTH));
    assertThat(NewsSitemap.parse(gzip(new byte[6 * 1024 * 1024]), NOW))
        .isEqualTo(new Refused(Refusal.TOO_LARGE));
    assertThat(NewsSitemap.parse(new byte[] {0x1f, (byte) 0x8b, 8, 0}, NOW))
        .isEqualTo(new Refused(Refusal.TRUNCATED));
    assertThat(parse("<html><body/></html>")).isEqualTo(new Refused(Refusal.NOT_A_FEED));
    assertThat(parse(START + "<url><loc>https://quay.example/a"))
        .isEqualTo(new Refused(Refusal.MALFORMED));
  }

  @Test
  void shouldKeepTheLatestThousand() {
    StringBuilder xml = new StringBuilder(START);
    for (int minute = 0; minute < 1_200; minute++) {
      xml.append(news("n" + minute, NOW.minusSeconds(60L * minute).toString()));
    }

    assertThat(((Listed) parse(xml + "</urlset>")).news())
        .hasSize(1_000)
        .extracting(FeedEntry::link)
        .contains("https://quay.example/n0", "https://quay.example/n999")
        .doesNotContain("https://quay.example/n1000");
  }
}
