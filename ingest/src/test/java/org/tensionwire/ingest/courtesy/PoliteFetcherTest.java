package org.tensionwire.ingest.courtesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Deferred;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.FetchResult.Gone;
import org.tensionwire.ingest.http.FetchResult.Throttled;
import org.tensionwire.ingest.http.Validators;

class PoliteFetcherTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final List<String> asked = new ArrayList<>();
  private final AtomicReference<FetchResult> answer = new AtomicReference<>(new Gone(404));
  private final PoliteFetcher web =
      new PoliteFetcher(
          request -> {
            asked.add(request.url());
            return answer.get();
          },
          new HostGate(Courtesy.STANDARD, site -> false, now::get));

  private FetchResult get(String url) {
    return web.fetch(FetchRequest.page(url));
  }

  @Test
  void shouldSendNothingToASiteThatWasAskedJustNow() {
    get("https://www.quay.example/1");

    assertThat(get("https://feeds.quay.example/2")).isEqualTo(new Deferred(START.plusSeconds(5)));
    assertThat(get("https://other.example/")).isEqualTo(new Gone(404));
    assertThat(asked).containsExactly("https://www.quay.example/1", "https://other.example/");

    now.set(START.plusSeconds(5));
    assertThat(get("https://feeds.quay.example/2")).isEqualTo(new Gone(404));
  }

  @Test
  void shouldTellSitesOfOnePublicSuffixApart() {
    get("https://port.co.uk/");

    assertThat(get("https://harbour.co.uk/")).isEqualTo(new Gone(404));
    assertThat(get("https://news.port.co.uk/")).isInstanceOf(Deferred.class);
  }

  @Test
  void shouldBackOffAWholeSite() {
    answer.set(new Throttled(429, Duration.ofHours(1)));
    get("https://a.quay.example/");

    assertThat(get("https://b.quay.example/")).isEqualTo(new Deferred(START.plusSeconds(3_600)));
  }

  @Test
  void shouldSpareTheSiteThatARedirectLedTo() {
    answer.set(
        new Fetched(
            new byte[0], 200, "https://target.example/", null, null, Validators.NONE, null));
    get("https://short.example/x");

    assertThat(get("https://target.example/y")).isInstanceOf(Deferred.class);
  }

  @Test
  void shouldLeaveTheSiteWhereTheFetcherItselfFails() {
    PoliteFetcher broken =
        new PoliteFetcher(
            request -> {
              throw new IllegalStateException("bug");
            },
            new HostGate(Courtesy.STANDARD.withSpacing(Duration.ZERO), site -> false, now::get));
    FetchRequest request = FetchRequest.page("https://quay.example/");

    assertThatThrownBy(() -> broken.fetch(request)).hasMessage("bug");
    assertThatThrownBy(() -> broken.fetch(request)).hasMessage("bug");
  }
}
