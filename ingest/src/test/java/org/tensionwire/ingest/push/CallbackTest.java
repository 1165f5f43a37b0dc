package org.tensionwire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.ingest.http.FormSender;
import org.tensionwire.pipeline.FeedHub;

class CallbackTest {
  private static final String DOCUMENT =
      "<rss><link rel='hub' href='https://hub.example/'/>"
          + "<link rel='self' href='https://news.example/self'/></rss>";
  private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2031-03-20T12:00:00Z"));
  private final Subscriptions subscriptions = new Subscriptions(now::get);
  private final Callback callback = new Callback(subscriptions);
  private final List<Map<String, String>> asked = new ArrayList<>();
  private final HubSubscriber subscriber =
      new HubSubscriber(
          URI.create("https://wire.example/hubs"),
          (url, form) -> {
            assertThat(url).isEqualTo("https://hub.example/");
            asked.add(form);
            return 202;
          },
          subscriptions);
  private FeedHub hub = new FeedHub();

  @BeforeEach
  void subscribe() {
    hub = Objects.requireNonNull(follow(null));
  }

  private FeedHub follow(FeedHub known) {
    return subscriber.follow("news", known, HubLinksTest.fetched(DOCUMENT));
  }

  @Test
  void shouldAskTheHubOnceWithASecretAndAnAddressThatNobodyGuesses() {
    // When
    FeedHub again = follow(hub);
    FeedHub unmodified = subscriber.follow("news", hub, null);

    // Then
    assertThat(again).isSameAs(hub).isSameAs(unmodified);
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0))
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", "https://news.example/self")
        .containsEntry("hub.callback", "https://wire.example/hubs/" + hub.getCallback())
        .containsEntry("hub.lease_seconds", "604800");
    assertThat(asked.get(0).get("hub.secret")).hasSize(64).doesNotContain(hub.getCallback());
    assertThat(hub.getCallback()).hasSize(32);
  }

  @Test
  void shouldConfirmWhatItAskedForAndNothingElse() {
    assertThat(intent("subscribe", "https://news.example/self", "c1"))
        .isEqualTo(new Callback.Reply(200, "c1"));
    assertThat(intent("subscribe", "https://news.example/other", "c2").status()).isEqualTo(404);
    assertThat(intent("unsubscribe", "https://news.example/self", "c3").status()).isEqualTo(404);
    assertThat(intent("subscribe", "https://news.example/self", "").status()).isEqualTo(404);
    assertThat(callback.answer(request("GET", "guessed", null, BODY)).status()).isEqualTo(404);
    assertThat(callback.answer(request("PUT", hub.getCallback(), null, BODY)).status())
        .isEqualTo(405);
    assertThat(subscriptions.counts()).isEqualTo(Map.of("verified", 1L, "unknown", 4L));
    assertThat(subscriptions.isDue("news")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"sha1, HmacSHA1", "sha256, HmacSHA256", "SHA384, HmacSHA384", "sha512, HmacSHA512"})
  void shouldMakeTheFeedDueOnASignedPush(String method, String algorithm) throws Exception {
    // When
    Callback.Reply reply = push(method + "=" + hmac(algorithm, secret(), BODY));

    // Then
    assertThat(reply.status()).isEqualTo(202);
    assertThat(subscriptions.isDue("news")).isTrue();
    assertThat(subscriptions.isDue("other")).isFalse();
    subscriber.asked("news", now.get().minusMillis(1));
    assertThat(subscriptions.isDue("news")).isTrue();
    subscriber.asked("news", now.get());
    assertThat(subscriptions.isDue("news")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256",
        "sha256=",
        "sha256=zz",
        "md5=d41d8cd98f00b204e9800998ecf8427e",
        "sha256=0000000000000000000000000000000000000000000000000000000000000000"
      })
  void shouldIgnoreAPushThatIsNotSignedWell(String signature) throws Exception {
    // When
    Callback.Reply reply = push(signature);
    Callback.Reply other = push("sha256=" + hmac("HmacSHA256", "guessed", BODY));

    // Then
    assertThat(reply.status()).isEqualTo(202);
    assertThat(other.status()).isEqualTo(202);
    assertThat(subscriptions.isDue("news")).isFalse();
    assertThat(subscriptions.counts()).isEqualTo(Map.of("bad_signature", 2L));
  }

  @Test
  void shouldRefuseABodyBeyondTheBound() {
    assertThat(callback.answer(request("POST", hub.getCallback(), null, null)).status())
        .isEqualTo(413);
    assertThat(subscriptions.isDue("news")).isFalse();
  }

  @Test
  void shouldRenewALeaseBeforeItEndsUnderTheSameSecret() {
    // Given
    intent("subscribe", "https://news.example/self", "c");

    // When
    after(Duration.ofMinutes(59));
    boolean early = subscriptions.isDue("news");
    follow(hub);
    int askedEarly = asked.size();
    after(Duration.ofMinutes(2));
    boolean late = subscriptions.isDue("news");
    subscriber.follow("news", hub, null);

    // Then
    assertThat(early).isFalse();
    assertThat(askedEarly).isEqualTo(1);
    assertThat(late).isTrue();
    assertThat(asked).hasSize(2);
    assertThat(asked.get(1)).isEqualTo(asked.get(0));
    assertThat(subscriptions.isDue("news")).isFalse();
  }

  @Test
  void shouldWaitLongerForAHubThatDoesNotVerify() {
    List<Integer> requests = new ArrayList<>();
    for (int hour = 0; hour < 100; hour++) {
      follow(hub);
      requests.add(asked.size());
      after(Duration.ofHours(1));
    }

    assertThat(requests).startsWith(1, 2, 2, 3, 3, 3, 3, 4);
    assertThat(asked.size()).isBetween(7, 10);
  }

  @Test
  void shouldLeaveAHubThatDeniesAloneForADay() {
    // When
    intent("denied", "https://news.example/self", "");
    after(Duration.ofHours(15));
    follow(hub);
    int soon = asked.size();
    after(Duration.ofHours(10));
    follow(hub);

    // Then
    assertThat(soon).isEqualTo(1);
    assertThat(asked).hasSize(2);
    assertThat(subscriptions.counts()).isEqualTo(Map.of("denied", 1L));
  }

  @Test
  void shouldForgetAHubThatIsNoLongerOffered() {
    // When
    FeedHub none = subscriber.follow("news", hub, HubLinksTest.fetched("<rss/>"));

    // Then
    assertThat(none).isNull();
    assertThat(intent("subscribe", "https://news.example/self", "c").status()).isEqualTo(503);
    assertThat(subscriptions.counts()).isEqualTo(Map.of("elsewhere", 1L));
  }

  @Test
  void shouldHaveAPushTriedAgainThatMayBeForAnotherInstance() throws Exception {
    // Given
    String signature = "sha256=" + hmac("HmacSHA256", secret(), BODY);
    subscriptions.forget("news");

    // When
    Callback.Reply reply = push(signature);

    // Then
    assertThat(reply.status()).isEqualTo(503);
    assertThat(callback.expects(hub.getCallback())).isFalse();
    assertThat(subscriptions.isDue("news")).isFalse();
    assertThat(subscriptions.counts()).isEqualTo(Map.of("elsewhere", 1L));
  }

  @Test
  void shouldAskAtTheNextPollWhereTheHubMustBeLeftAloneForNow() {
    // Given
    List<Integer> statuses = new ArrayList<>(List.of(FormSender.LATER, FormSender.LATER, 202));
    Subscriptions others = new Subscriptions(now::get);
    HubSubscriber waiting =
        new HubSubscriber(
            URI.create("https://wire.example/hubs"), (url, form) -> statuses.remove(0), others);

    // When
    waiting.follow("news", hub, null);
    boolean hurried = others.isDue("news");
    waiting.follow("news", hub, null);
    waiting.follow("news", hub, null);
    waiting.follow("news", hub, null);

    // Then
    assertThat(statuses).isEmpty();
    assertThat(hurried).isFalse();
  }

  @Test
  void shouldSubscribeAnewUnderTheSameAddressAfterARestart() {
    // Given
    List<Map<String, String>> later = new ArrayList<>();
    HubSubscriber restarted =
        new HubSubscriber(
            URI.create("https://wire.example/hubs/"),
            (url, form) -> {
              later.add(form);
              return 202;
            },
            new Subscriptions(now::get));

    // When
    restarted.follow("news", hub, null);

    // Then
    assertThat(later.get(0).get("hub.callback")).isEqualTo(asked.get(0).get("hub.callback"));
    assertThat(later.get(0).get("hub.secret")).isNotEqualTo(asked.get(0).get("hub.secret"));
  }

  private void after(Duration time) {
    now.set(now.get().plus(time));
  }

  private String secret() {
    return asked.get(0).get("hub.secret");
  }

  private Callback.Reply push(String signature) {
    return callback.answer(request("POST", hub.getCallback(), signature, BODY));
  }

  private Callback.Reply intent(String mode, String topic, String challenge) {
    Map<String, String> query =
        Map.of(
            "hub.mode", mode,
            "hub.topic", topic,
            "hub.challenge", challenge,
            "hub.lease_seconds", "6000");
    return callback.answer(
        new Callback.Request("GET", hub.getCallback(), query, null, new byte[0]));
  }

  private static Callback.Request request(
      String method, String step, String signature, byte[] body) {
    return new Callback.Request(method, step, Map.of(), signature, body);
  }

  static String hmac(String algorithm, String secret, byte[] body) throws Exception {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
