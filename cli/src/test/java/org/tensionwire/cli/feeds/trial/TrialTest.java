package org.tensionwire.cli.feeds.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.FetchResult.NotModified;
import org.tensionwire.ingest.http.FetchResult.Throttled;
import org.tensionwire.ingest.http.Validators;

class TrialTest {
  private static final Validators VALIDATORS = new Validators("\"7\"", null);
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Quay</title>
      <item><guid>a</guid><title>Iran's navy seized a US drone in the Gulf on Monday</title>
        <link>https://quay.example/a?utm_source=rss</link>
        <description>Iranian forces seized a US drone, the Pentagon said.</description>
        <pubDate>Mon, 17 Mar 2031 08:00:00 GMT</pubDate></item>
      <item><guid>b</guid><title>Second</title><link>https://quay.example/b</link>
        <pubDate>Mon, 41 Mar 2031 08:00:00 GMT</pubDate></item>
      <item><guid>c</guid><title>Third</title><link>javascript:alert(1)</link></item>
      <item><guid>b</guid><title>Second</title><link>https://quay.example/b</link>
        <pubDate>Mon, 41 Mar 2031 08:00:00 GMT</pubDate></item>
      </channel></rss>
      """;

  private final Trial trial =
      new Trial(new FeedParser(InstantSource.fixed(Instant.parse("2031-03-20T12:00:00Z"))));

  @Test
  void shouldSayOfEachItemItsDateIdentityAndFate() {
    ObjectNode report = TrialReport.of(document(FEED), null, 5);

    assertThat(report.path("outcome").asText()).isEqualTo("read");
    assertThat(report.path("format").asText()).isEqualTo("rss_2.0");
    assertThat(report.path("repair").asText()).isEqualTo("none");
    assertThat(report.path("repeats").asInt()).isEqualTo(1);
    JsonNode items = report.path("items");
    assertThat(items).hasSize(3);
    assertThat(items.get(0).path("key").asText()).isEqualTo("guid:a");
    assertThat(items.get(0).path("canonical").asText()).isEqualTo("https://quay.example/a");
    assertThat(items.get(0).path("published").asText()).isEqualTo("2031-03-17T08:00:00Z");
    assertThat(items.get(0).path("date_flaw").isNull()).isTrue();
    assertThat(items.get(1).path("published").isNull()).isTrue();
    assertThat(items.get(1).path("date_flaw").asText()).startsWith("date_");
    assertThat(items.get(2).path("refused").asText()).isEqualTo("bad_scheme");
    assertThat(items.get(2).has("story")).isFalse();
    assertThat(report.has("status")).isFalse();
  }

  @Test
  void shouldAskAgainWithTheServersOwnValidators() {
    Trial.Result result =
        trial.fetch(
            request ->
                request.validators().equals(VALIDATORS)
                    ? new NotModified(VALIDATORS, null)
                    : fetched(VALIDATORS),
            "https://quay.example/feed");

    ObjectNode report = TrialReport.of(result, null, 5);
    assertThat(report.path("conditional").asText()).isEqualTo("not_modified");
    assertThat(report.path("etag").asText()).isEqualTo("\"7\"");
    assertThat(report.path("charset").asText()).isEqualTo("utf-8");
    assertThat(report.path("fresh").asText()).isEqualTo("PT1M");
  }

  @Test
  void shouldTellAServerWithoutValidatorsFromOneThatIgnoresThem() {
    Trial.Result none = trial.fetch(request -> fetched(Validators.NONE), "https://q.example/");
    Trial.Result ignored = trial.fetch(request -> fetched(VALIDATORS), "https://q.example/");

    assertThat(TrialReport.of(none, null, 5).path("conditional").asText())
        .isEqualTo("no_validators");
    assertThat(TrialReport.of(ignored, null, 5).path("conditional").asText()).isEqualTo("fetched");
  }

  @Test
  void shouldSayWhyNothingCame() {
    assertThat(outcome(new Failed(FetchFailure.SSRF_BLOCKED, "127.0.0.1")))
        .containsExactly("ssrf_blocked", "127.0.0.1");
    assertThat(outcome(new Throttled(429, Duration.ofMinutes(2))))
        .containsExactly("throttled", "HTTP 429, retry after PT2M");
    assertThat(outcome(new FetchResult.Gone(410))).containsExactly("gone", "HTTP 410");
  }

  @Test
  void shouldSayWhyADocumentIsNotRead() {
    ObjectNode report = TrialReport.of(document("<html><body>Sorry</body></html>"), null, 5);

    assertThat(report.path("outcome").asText()).isEqualTo("not_a_feed");
    assertThat(report.has("items")).isFalse();
  }

  @Test
  void shouldCleanAndTagNoMoreItemsThanAsked() {
    ObjectNode report = TrialReport.of(document(FEED), new Taster(RulePack.bundled()), 1);

    JsonNode first = report.path("items").get(0).path("tasted");
    assertThat(first.path("grade").asInt()).isPositive();
    assertThat(first.path("dyads").get(0).asText()).isEqualTo("USA-IRN");
    assertThat(first.path("excerpt").asText()).startsWith("Iranian forces");
    assertThat(report.path("items").get(1).has("tasted")).isFalse();
  }

  @Test
  void shouldShowNoControlsOfAStrangerOnATerminal() {
    List<String> lines =
        TrialText.of(TrialReport.of(document(FEED.replace("Third", "T&#x202e;hird")), null, 5));

    assertThat(lines).contains("1. taken: Iran's navy seized a US drone in the Gulf on Monday");
    assertThat(lines).anyMatch(line -> line.startsWith("3. refused bad_scheme: T\\u202ehird"));
    assertThat(lines).noneMatch(line -> line.contains("\u202e") || line.contains("\n"));
  }

  private List<String> outcome(FetchResult answer) {
    ObjectNode report =
        TrialReport.of(trial.fetch(request -> answer, "https://quay.example/"), null, 5);
    return List.of(report.path("outcome").asText(), report.path("detail").asText());
  }

  private Trial.Result document(String text) {
    return trial.document(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Fetched fetched(Validators validators) {
    return new Fetched(
        FEED.getBytes(StandardCharsets.UTF_8),
        200,
        "https://quay.example/feed",
        "application/rss+xml; charset=utf-8",
        "utf-8",
        validators,
        Duration.ofMinutes(1));
  }
}
