package org.tensionwire.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensionwire.cli.sample.corpus.FeedFormat;
import org.tensionwire.cli.sample.corpus.SampleCorpus;
import org.tensionwire.cli.sample.corpus.Samples;
import org.tensionwire.pipeline.FeedDefinition;

class SampleWebTest {
  private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

  private final SampleCorpus corpus =
      Samples.corpus(
          List.of(Samples.publisher("gazette", FeedFormat.RSS20_CONTENT)),
          List.of(
              Samples.story("one", "gazette", "2020-01-01T10:00:00Z"),
              Samples.story("two", "gazette", "2020-01-01T11:00:00Z")));
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Instant now = START;
  private SampleWeb web;

  @BeforeEach
  void open() throws IOException {
    web = SampleWeb.open(corpus, () -> now, Duration.ofSeconds(60), 0);
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void shouldWaitUntilItIsTold() throws Exception {
    now = START.plusSeconds(600);
    assertThat(get("/gazette.example/feed").body()).contains("<channel>").doesNotContain("<item>");
    assertThat(web.progress())
        .extracting(Progress::visible, Progress::total, Progress::finished)
        .containsExactly(0, 2, false);
  }

  @Test
  void shouldLetStoriesAppearInTheirOrder() throws Exception {
    web.begin();
    now = START.plusSeconds(30);
    assertThat(get("/gazette.example/feed").body())
        .contains("kiosk: one")
        .doesNotContain("kiosk: two");
    assertThat(get("/gazette.example/two").statusCode()).isEqualTo(404);
    assertThat(web.progress().visible()).isEqualTo(1);

    now = START.plusSeconds(60);
    assertThat(get("/gazette.example/feed").body()).contains("kiosk: one", "kiosk: two");
    assertThat(get("/gazette.example/two").statusCode()).isEqualTo(200);
    assertThat(web.progress()).isEqualTo(new Progress(corpus.ends(), 2, 2));
    assertThat(web.progress().finished()).isTrue();
  }

  @Test
  void shouldAnswer304UntilSomethingAppears() throws Exception {
    web.begin();
    now = START.plusSeconds(30);
    String tag = get("/gazette.example/feed").headers().firstValue("ETag").orElseThrow();

    now = START.plusSeconds(31);
    HttpResponse<String> unchanged = get("/gazette.example/feed", "If-None-Match", tag);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();

    now = START.plusSeconds(60);
    HttpResponse<String> changed = get("/gazette.example/feed", "If-None-Match", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(tag);
  }

  @Test
  void shouldAnswer304ToAPageNotModifiedSince() throws Exception {
    web.begin();
    now = START.plusSeconds(60);
    String date = get("/gazette.example/two").headers().firstValue("Last-Modified").orElseThrow();
    assertThat(date).isEqualTo("Wed, 1 Jan 2020 11:00:00 GMT");
    assertThat(get("/gazette.example/two", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(
            get("/gazette.example/two", "If-Modified-Since", "Tue, 31 Dec 2019 11:00:00 GMT")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldRefuseToBeWrittenTo() throws Exception {
    HttpRequest post = request("/").POST(HttpRequest.BodyPublishers.ofString("ink")).build();
    assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void shouldDefineItsFeedsAsSampleData() throws Exception {
    FeedDefinition feed = web.feedDefinitions().get(0);
    assertThat(web.feedDefinitions()).hasSize(1);
    assertThat(feed.getFeedId()).isEqualTo("sample-gazette");
    assertThat(feed.getSample()).isTrue();
    assertThat(feed.getPublisher().getOwner()).isEqualTo("owner-of-gazette");
    assertThat(feed.getUrl()).isEqualTo(web.baseUrl() + "/gazette.example/feed");
    assertThat(
            client
                .send(
                    HttpRequest.newBuilder(URI.create(feed.getUrl())).build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(web.baseUrl() + path));
  }
}
