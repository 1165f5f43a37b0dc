package org.tensionwire.ingest.courtesy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.Validators;

class PermissionTest {
  private static final String FEED = "https://quay.example/rss";
  private static final String PAGE = "https://quay.example/1";

  private final List<String> asked = new ArrayList<>();
  private final Robots closed =
      new Robots(
          request -> {
            asked.add(request.url());
            return new Failed(FetchFailure.SERVER_ERROR, "");
          },
          "tensionwire",
          (url, delay) -> {},
          InstantSource.fixed(Instant.EPOCH));

  @Test
  void shouldAskRobotsForPagesAndSitemapsAndNeverForFeeds() {
    Permission permission = new Permission(OptOut.NONE, closed);

    assertThat(permission.refusal(FetchRequest.feed(FEED, Validators.NONE), FEED)).isNull();
    assertThat(asked).isEmpty();
    assertThat(permission.refusal(FetchRequest.page(PAGE), PAGE)).isEqualTo(FetchFailure.ROBOTS);
    assertThat(permission.refusal(FetchRequest.sitemap(PAGE), PAGE)).isEqualTo(FetchFailure.ROBOTS);
    assertThat(asked).containsExactly("https://quay.example/robots.txt");
  }

  @Test
  void shouldAskNothingAtAllOfThoseOnTheList() {
    Permission permission = new Permission(OptOut.parse(List.of("quay.example")), closed);

    assertThat(permission.refusal(FetchRequest.feed(FEED, Validators.NONE), FEED))
        .isEqualTo(FetchFailure.OPT_OUT);
    assertThat(permission.refusal(FetchRequest.page(PAGE), PAGE)).isEqualTo(FetchFailure.OPT_OUT);
    assertThat(asked).isEmpty();
  }
}
