package org.tensionwire.ingest.courtesy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.FetchResult.Gone;
import org.tensionwire.ingest.http.FetchResult.Throttled;
import org.tensionwire.ingest.http.Validators;

class RobotsTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
  private static final String HOST = "https://quay.example/";

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Map<String, FetchResult> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, Duration> delays = new HashMap<>();
  private final Robots robots =
      new Robots(
          request -> {
            assertThat(request.kind()).isEqualTo(FetchRequest.Kind.ROBOTS);
            asked.add(request.url());
            return answers.getOrDefault(request.url(), new Gone(404));
          },
          "tensionwire",
          delays::put,
          now::get);

  private void says(String... lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    answers.put(HOST + "robots.txt", document(text));
  }

  private static Fetched document(byte[] text) {
    return new Fetched(text, 200, HOST, "text/plain", null, Validators.NONE, null);
  }

  @Nested
  class WhenAHostSpeaks {
    @ParameterizedTest
    @CsvSource({
      "/news/1, true",
      "/private, false",
      "/private/open/x, true",
      "/x?print=1, false",
      "/ours, false",
      "/theirs, true"
    })
    void shouldObeyTheGroupThatNamesUs(String path, boolean allowed) {
      says(
          "User-agent: *",
          "Disallow: /theirs",
          "User-Agent: Tensionwire",
          "Disallow: /private",
          "Allow: /private/open",
          "Disallow: /*?print=",
          "Disallow: /ours");

      assertThat(robots.allows(HOST.substring(0, HOST.length() - 1) + path)).isEqualTo(allowed);
    }

    @Test
    void shouldObeyTheGroupForAllWhereNoneNamesUs() {
      says("User-agent: OtherBot", "Allow: /", "User-agent: *", "Disallow: /");

      assertThat(robots.allows(HOST + "x")).isFalse();
    }

    @Test
    void shouldAskEachHostOnceADay() {
      says("User-agent: *", "Disallow: /a");
      assertThat(robots.allows(HOST + "a")).isFalse();
      assertThat(robots.allows(HOST + "b")).isTrue();
      assertThat(robots.allows("http://quay.example/a")).isTrue();
      assertThat(robots.allows("https://www.quay.example/a")).isTrue();
      assertThat(robots.allows("https://quay.example:8443/a")).isTrue();
      now.set(START.plus(Duration.ofDays(1)).plusSeconds(1));
      robots.allows(HOST + "b");

      assertThat(asked)
          .containsExactly(
              "https://quay.example/robots.txt",
              "http://quay.example/robots.txt",
              "https://www.quay.example/robots.txt",
              "https://quay.example:8443/robots.txt",
              "https://quay.example/robots.txt");
    }

    @Test
    void shouldPassOnTheDelayItAsksFor() {
      says("User-agent: *", "Crawl-delay: 3600");

      assertThat(robots.allows(HOST + "a")).isTrue();
      assertThat(delays).isEqualTo(Map.of(HOST, Duration.ofHours(1)));
    }

    @Test
    void shouldNotObeyALineThatWasCut() {
      byte[] text = new byte[512 * 1024];
      byte[] head = "User-agent: *\nDisallow: /a\n".getBytes(StandardCharsets.UTF_8);
      byte[] tail = "\nDisallow: /".getBytes(StandardCharsets.UTF_8);
      java.util.Arrays.fill(text, (byte) '#');
      System.arraycopy(head, 0, text, 0, head.length);
      System.arraycopy(tail, 0, text, text.length - tail.length, tail.length);
      answers.put(HOST + "robots.txt", document(text));

      assertThat(robots.allows(HOST + "a")).isFalse();
      assertThat(robots.allows(HOST + "b")).isTrue();
    }

    @Test
    void shouldNotBeHeldUpByStars() {
      String stars = "Disallow: /" + "*a".repeat(5_000) + "b";
      says("User-agent: *", stars, stars + "c");

      assertThat(robots.allows(HOST + "a".repeat(2_000))).isTrue();
    }

    @Test
    void shouldTakeAPageOfHtmlForNoRules() {
      says("<html><body>Disallow: /</body></html>");

      assertThat(robots.allows(HOST + "a")).isTrue();
    }
  }

  @Nested
  class WhenAHostDoesNotSpeak {
    static Stream<FetchResult> none() {
      return Stream.of(
          new Gone(404), new Gone(410), new Failed(FetchFailure.CLIENT_ERROR, "HTTP 403"));
    }

    static Stream<FetchResult> unavailable() {
      return Stream.of(
          new Failed(FetchFailure.SERVER_ERROR, "HTTP 500"),
          new Failed(FetchFailure.TIMEOUT, ""),
          new Failed(FetchFailure.SSRF_BLOCKED, ""),
          new Failed(FetchFailure.REDIRECT_LOOP, ""),
          new Failed(FetchFailure.DECOMPRESS_BOMB, ""),
          new Throttled(429, null),
          new Throttled(503, null));
    }

    @ParameterizedTest
    @MethodSource("none")
    void shouldTakeItThatAllIsAllowedWhereThereAreNoRules(FetchResult answer) {
      answers.put(HOST + "robots.txt", answer);

      assertThat(robots.allows(HOST + "a")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unavailable")
    void shouldAskForNothingForAWhileWhereTheyCannotBeHad(FetchResult answer) {
      answers.put(HOST + "robots.txt", answer);
      assertThat(robots.allows(HOST + "a")).isFalse();
      assertThat(robots.allows(HOST + "a")).isFalse();
      assertThat(asked).hasSize(1);

      now.set(START.plus(Duration.ofMinutes(15)).plusSeconds(1));
      answers.remove(HOST + "robots.txt");

      assertThat(robots.allows(HOST + "a")).isTrue();
    }
  }
}
