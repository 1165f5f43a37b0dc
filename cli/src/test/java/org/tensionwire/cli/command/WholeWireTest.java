package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole wire in this process: broker, registry, services, and feeds over HTTP. */
class WholeWireTest {
  private static final Pattern EVENT_LINE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  .*");

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Quay</title><link>https://quay.example/</link>
      <item><guid>g1</guid><title>US jets strike Iranian base</title>
      <link>https://quay.example/strike</link>
      <description>WASHINGTON - US jets struck an Iranian base in Syria on Friday, killing four, \
      the Pentagon said.</description></item>
      <item><guid>g2</guid><title>Harbour opens</title><link>https://quay.example/harbour</link>
      <description>The harbour opened on Friday after a long winter.</description></item>
      </channel></rss>
      """;

  @TempDir Path directory;

  @Test
  void shouldTellTheSampleAndAccountForEveryItem() {
    // When
    Invocation demo =
        Invocation.of(
            "demo",
            "--duration=15s",
            "--exit-when-done",
            "--port=0",
            "--registry-port=0",
            "--desk-port=0");

    // Then
    assertThat(demo.status()).as(demo.out() + demo.err()).isZero();
    assertThat(demo.out()).contains("every item is accounted for");
    List<String> events =
        demo.lines().stream().filter(line -> EVENT_LINE.matcher(line).matches()).toList();
    assertThat(events).isNotEmpty().allMatch(line -> line.contains("  [SAMPLE]  "));
    assertThat(figure(demo, "events")).isEqualTo(events.size());
  }

  @Test
  void shouldRememberWhatItPublishedInAnEarlierRun() throws IOException {
    HttpServer web = serve();
    try {
      Path feeds =
          Files.writeString(
              directory.resolve("feeds.yaml"),
              "feeds: [{id: quay, url: 'http://127.0.0.1:%d/rss', fetchPages: false, "
                      .formatted(web.getAddress().getPort())
                  + "publisher: {id: quay, name: Quay}}]");

      // When
      Invocation first = up(feeds);
      Invocation second = up(feeds);

      // Then
      assertThat(first.status()).as(first.out() + first.err()).isZero();
      assertThat(figure(first, "  new")).isEqualTo(2);
      assertThat(figure(first, "  irrelevant")).isEqualTo(1);
      assertThat(figure(first, "  published")).isEqualTo(1);
      assertThat(second.status()).as(second.out() + second.err()).isZero();
      assertThat(figure(second, "  new")).isEqualTo(2);
      assertThat(figure(second, "  unchanged")).isPositive();
      assertThat(figure(second, "raw stories")).isEqualTo(2);
      assertThat(figure(second, "events")).isEqualTo(figure(first, "events"));
    } finally {
      web.stop(0);
    }
  }

  private Invocation up(Path feeds) {
    return Invocation.of(
        "up",
        "--feeds=" + feeds,
        "--allow-private-addresses",
        "--exit-when-idle=2s",
        "--data-dir=" + directory.resolve("data"),
        "--port=0",
        "--registry-port=0",
        "--desk-port=0");
  }

  private static HttpServer serve() throws IOException {
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] feed = FEED.getBytes(StandardCharsets.UTF_8);
    web.createContext(
        "/rss",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
          }
        });
    web.start();
    return web;
  }

  /** The figure in the row of the closing table that begins with {@code what}. */
  private static long figure(Invocation run, String what) {
    Pattern row = Pattern.compile("(?m)^" + Pattern.quote(what) + " +(\\d+)$");
    Matcher matcher = row.matcher(run.out());
    assertThat(matcher.find()).as(what + " in " + run.out()).isTrue();
    return Long.parseLong(matcher.group(1));
  }
}
