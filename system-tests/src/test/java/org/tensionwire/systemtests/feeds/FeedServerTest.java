package org.tensionwire.systemtests.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FeedServerTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.1\\.\\d+:\\d+/feed.xml");
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void shouldServeTwentyFeedsOnHostsOfTheirOwn() throws Exception {
    try (FeedServer server = new FeedServer(1, 6)) {
      assertThat(addresses(server)).hasSize(20).doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldKeepTheTruthAboutWhatItListed() throws Exception {
    try (FeedServer server = new FeedServer(1, 6)) {
      String first = get(addresses(server).get(0), "").body();
      String second = get(addresses(server).get(0), "").body();

      assertThat(first).contains("s1000r1").doesNotContain("s1003r1");
      assertThat(second).contains("s1000r1", "s1003r1");
      assertThat(server.truth().listings()).containsOnlyKeys("feed-00");
      assertThat(server.truth().listings().get("feed-00"))
          .containsEntry("s1000r1", 2)
          .containsEntry("s1003r1", 1);
    }
  }

  @Test
  void shouldAnswerNotModifiedOnceNothingChanges() throws Exception {
    try (FeedServer server = new FeedServer(1, 3)) {
      String address = addresses(server).get(14);
      HttpResponse<String> whole = get(address, "");
      String tag = whole.headers().firstValue("ETag").orElseThrow();

      assertThat(get(address, tag).statusCode()).isEqualTo(304);
      assertThat(get(address, "\"other\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void shouldWriteTheSameStoryForTheSameSeed() {
    Draft draft = new Prose(7).write(12, 1, true, 500);

    assertThat(new Prose(7).write(12, 1, true, 500)).isEqualTo(draft);
    assertThat(new Prose(7).write(12, 2, true, 500).html()).isNotEqualTo(draft.html());
    assertThat(Reference.in(draft.title())).contains(new Reference(12, 1));
  }

  private static List<String> addresses(FeedServer server) {
    Matcher matcher = ADDRESS.matcher(server.definitions());
    return matcher.results().map(result -> result.group()).toList();
  }

  private HttpResponse<String> get(String address, String tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
