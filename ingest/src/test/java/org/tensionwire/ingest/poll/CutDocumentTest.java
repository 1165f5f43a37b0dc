package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Publisher;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.http.AddressRules;
import org.tensionwire.ingest.http.HttpFetcher;
import org.tensionwire.ingest.http.HttpOptions;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

/**
 * Over a real connection: a server whose document ends early once, and which says "not modified" to
 * whoever shows it that document's validators.
 */
class CutDocumentTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
  private static final String ETAG = "\"v1\"";
  private static final String MODIFIED = "Tue, 24 Nov 2026 11:00:00 GMT";
  private static final String WHOLE =
      "<rss version='2.0'><channel><title>Harbour</title>"
          + item("1", "Tue, 24 Nov 2026 10:00:00 GMT")
          + item("2", "31 February 2026")
          + item("3", "Tue, 24 Nov 2026 09:00:00 GMT")
          + "</channel></rss>";

  private final List<String> conditions = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private HttpFetcher web;
  private FeedPoller poller;
  private volatile String document = WHOLE;
  private @Nullable FeedState state;

  private static String item(String id, String date) {
    return "<item><guid isPermaLink='false'>%s</guid><title>Ship %s</title><pubDate>%s</pubDate></item>"
        .formatted(id, id, date);
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/feed", this::answer);
    server.start();
    web =
        new HttpFetcher(
            HttpOptions.of("test/1", AddressRules.permitting(AddressRules.LOOPBACK)), CLOCK);
    poller =
        new FeedPoller(
            web,
            new FeedParser(CLOCK),
            new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofDays(1)),
            CLOCK);
  }

  @AfterEach
  void stop() {
    web.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
    conditions.add(condition == null ? "none" : condition);
    exchange.getResponseHeaders().add("ETag", ETAG);
    exchange.getResponseHeaders().add("Last-Modified", MODIFIED);
    exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
    if (ETAG.equals(condition)) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      byte[] body = document.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private PollResult poll() {
    FeedDefinition feed =
        FeedDefinition.newBuilder()
            .setFeedId("harbour")
            .setUrl("http://127.0.0.1:" + server.getAddress().getPort() + "/feed")
            .setPublisher(
                Publisher.newBuilder().setId("h").setName("Harbour").setTier("blog").build())
            .setFetchPages(false)
            .setSample(false)
            .build();
    PollResult result = poller.poll(feed, state);
    state = result.state();
    return result;
  }

  @Test
  void shouldFetchTheItemThatTheEndCutWithTheNextPoll() {
    document = WHOLE.substring(0, WHOLE.indexOf("Ship 3") + 3);
    PollResult cut = poll();
    FeedState afterCut = state;
    document = WHOLE;
    PollResult whole = poll();
    FeedState afterWhole = state;
    PollResult third = poll();

    assertThat(cut.stories()).extracting(RawStory::getTitle).containsExactly("Ship 1", "Ship 2");
    assertThat(cut.deadLetters()).isEmpty();
    assertThat(afterCut)
        .returns(null, FeedState::getEtag)
        .returns(null, FeedState::getLastModified)
        .returns("truncated", FeedState::getRepair)
        .returns(1, FeedState::getDropped)
        .returns("ends early, 1 items cut", FeedState::getLastDetail)
        .returns(2L, FeedState::getItemsSeen);
    assertThat(whole.stories()).extracting(RawStory::getTitle).containsExactly("Ship 3");
    assertThat(afterWhole)
        .returns(ETAG, FeedState::getEtag)
        .returns(MODIFIED, FeedState::getLastModified)
        .returns("none", FeedState::getRepair)
        .returns(0, FeedState::getDropped)
        .returns(1L, FeedState::getItemsCut)
        .returns(null, FeedState::getLastDetail);
    assertThat(third.outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
    assertThat(third.stories()).isEmpty();
    assertThat(conditions).containsExactly("none", "none", ETAG);
  }

  @Test
  void shouldForgetTheValidatorsOfAWholeDocumentWhenACutOneFollows() {
    document = WHOLE.replace(item("3", "Tue, 24 Nov 2026 09:00:00 GMT"), "");
    poll();
    state = FeedState.newBuilder(state).setEtag("\"v0\"").build();
    document = WHOLE.substring(0, WHOLE.indexOf("Ship 3") + 3);
    poll();
    document = WHOLE;
    PollResult whole = poll();

    assertThat(whole.stories()).extracting(RawStory::getTitle).containsExactly("Ship 3");
    assertThat(conditions).containsExactly("none", "\"v0\"", "none");
  }

  @Test
  void shouldSayWhyAnItemHasNoDateAndCountIt() {
    PollResult whole = poll();

    assertThat(whole.stories())
        .extracting(RawStory::getDateFlaw)
        .containsExactly(null, "date_impossible", null);
    assertThat(state.getItemsUndated()).isEqualTo(Map.of("date_impossible", 1L));
    assertThat(state.getFlaws()).isEmpty();
  }
}
