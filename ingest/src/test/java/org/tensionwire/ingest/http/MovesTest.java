package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovesTest {
  private static final HttpUrl ASKED = HttpUrl.get("http://old.example/feed");
  private static final HttpUrl SECURE = HttpUrl.get("https://old.example/feed");
  private static final HttpUrl NEW = HttpUrl.get("https://new.example/feed");

  private final Moves moves = new Moves();

  @Test
  void shouldKnowOfNoMoveWhereNobodyRedirects() {
    assertThat(moves.target()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 308})
  void shouldFollowPermanentRedirectsToTheirEnd(int status) {
    moves.redirected(status, ASKED, SECURE);
    moves.redirected(301, SECURE, NEW);

    assertThat(moves.target()).isEqualTo(NEW.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 307})
  void shouldNotTakeATemporaryRedirectForAMove(int status) {
    moves.redirected(status, ASKED, NEW);

    assertThat(moves.target()).isNull();
  }

  @Test
  void shouldEndTheMoveWhereATemporaryRedirectBegins() {
    moves.redirected(301, ASKED, SECURE);
    moves.redirected(302, SECURE, NEW);
    moves.redirected(301, NEW, HttpUrl.get("https://third.example/feed"));

    assertThat(moves.target()).isEqualTo(SECURE.toString());
  }

  @Test
  void shouldNotMoveFromHttpsDownToHttp() {
    moves.redirected(301, SECURE, HttpUrl.get("http://new.example/feed"));

    assertThat(moves.target()).isNull();
  }
}
