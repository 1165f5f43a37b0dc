package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.schemas.topic.Topics;

class FeedsDataCommandsTest {
  private static final String RSS =
      "<rss version='2.0'><channel><title>Quay</title>"
          + "<item><guid>a</guid><title>Ferry late</title></item></channel></rss>";

  @TempDir Path directory;

  @Test
  void shouldPrintAChoiceOfTheCatalogueThatCanBeApplied() throws IOException {
    Invocation yaml = Invocation.of("feeds", "catalogue", "--country", "IRQ", "--yaml");
    Path file = Files.writeString(directory.resolve("iraq.yaml"), yaml.out());

    Invocation valid = Invocation.of("feeds", "validate", file.toString());
    assertThat(valid.status()).isZero();
    assertThat(Invocation.of("feeds", "catalogue", "--country", "IRQ").lines())
        .isNotEmpty()
        .allMatch(line -> line.contains(" IRQ "));
    assertThat(yaml.out()).contains("verified: \"never\"").doesNotContain("country: \"USA\"");
  }

  @Test
  void shouldImportWhatItExports() throws IOException {
    Path feeds =
        Files.writeString(
            directory.resolve("feeds.yaml"),
            "feeds: [{id: one, url: 'https://one.example/rss', publisher: {id: one, name: One}}]");

    Invocation opml = Invocation.of("feeds", "export", feeds.toString());
    Path file = Files.writeString(directory.resolve("feeds.opml"), opml.out());
    Invocation back = Invocation.of("feeds", "import", file.toString());

    assertThat(opml.out()).contains("xmlUrl=\"https://one.example/rss\"");
    assertThat(back.status()).isZero();
    assertThat(back.err()).isEmpty();
    assertThat(back.out()).contains("id: \"one\"").contains("url: \"https://one.example/rss\"");
  }

  @Test
  void shouldNameTheOutlineThatCannotBeImported() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("bad.opml"), "<opml><body><outline xmlUrl='x:y'/></body></opml>");

    Invocation refused = Invocation.of("feeds", "import", file.toString());

    assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("bad.opml:1: 'xmlUrl'");
  }

  @Test
  void shouldTryAFileAndRefuseAPrivateAddressUnlessAllowed() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = RSS.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    try {
      Invocation allowed = Invocation.of("feeds", "test", "--permit-addresses", "127.0.0.0/8", url);
      Invocation elsewhere =
          Invocation.of("feeds", "test", "--permit-addresses", "10.0.0.0/8", url);
      Invocation wrong = Invocation.of("feeds", "test", "--permit-addresses", "localhost", url);
      Invocation refused = Invocation.of("feeds", "test", "--json", url);
      Path file = Files.writeString(directory.resolve("feed.xml"), RSS);
      Invocation local = Invocation.of("feeds", "test", "--clean", file.toString());

      assertThat(allowed.status()).isZero();
      assertThat(allowed.lines()).contains("status: 200", "1. taken: Ferry late");
      assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(refused.out()).contains("\"outcome\":\"bad_port\"").doesNotContain("Ferry");
      assertThat(elsewhere.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(elsewhere.out()).contains("ssrf_blocked").doesNotContain("Ferry");
      assertThat(wrong.status()).isNotZero();
      assertThat(wrong.err()).contains("--permit-addresses").doesNotContain("Exception");
      assertThat(local.lines()).contains("   clean and tag:", "     grade: 0");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void shouldShowTheWorstFeedFirstAndLookAgainWhileWatching() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      // Given
      Path feeds =
          Files.writeString(
              directory.resolve("feeds.yaml"),
              "feeds:\n"
                  + "- {id: one, url: 'https://one.example/rss', publisher: {id: one, name: One}}\n"
                  + "- {id: two, url: 'https://two.example/rss', publisher: {id: two, name: Two}}\n");
      assertThat(platform.run("feeds", "apply", feeds.toString()).status()).isZero();
      platform.write(Topics.FEED_STATES, true, Map.of("two", refused()));

      // When
      Invocation once = platform.run("feeds", "status");
      Invocation watched =
          platform.run("feeds", "status", "--watch", "--every", "1ms", "--rounds", "2", "--json");

      // Then
      assertThat(once.lines().get(0)).isEqualTo("2 feeds: 1 malformed, 1 never");
      assertThat(once.lines().get(1)).startsWith("malformed     two").contains("not_a_feed: x");
      assertThat(once.lines().get(2)).startsWith("never         one");
      assertThat(watched.lines()).hasSize(4);
      assertThat(watched.lines().get(0)).contains("\"verdict\":\"malformed\"");
    }
  }

  private static FeedState refused() {
    return FeedState.newBuilder()
        .setFeedId("two")
        .setUrl("https://two.example/rss")
        .setLastPolledAt(Instant.parse("2031-03-20T12:00:00Z"))
        .setLastOutcome("refused")
        .setLastDetail("not_a_feed: x")
        .setFailures(3)
        .setNextPollAt(Instant.parse("2031-03-20T13:00:00Z"))
        .setNextPollReason("back_off")
        .setItemsSeen(0)
        .setItemsNew(0)
        .setItemsUpdated(0)
        .setItemsUnchanged(0)
        .build();
  }
}
