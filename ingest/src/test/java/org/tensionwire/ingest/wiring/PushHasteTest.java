package org.tensionwire.ingest.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.push.Callback;
import org.tensionwire.ingest.push.HubSubscriber;
import org.tensionwire.ingest.push.Subscriptions;
import org.tensionwire.pipeline.FeedHub;
import org.tensionwire.pipeline.FeedState;

class PushHasteTest {
  private static final Instant POLLED = Instant.parse("2031-03-20T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(POLLED.plusSeconds(31));
  private final Subscriptions subscriptions = new Subscriptions(now::get);
  private final PushHaste haste = new PushHaste(subscriptions, Duration.ofSeconds(30), now::get);

  private static FeedState.Builder state() {
    return FeedState.newBuilder(Samples.state("news", "https://news.example/", POLLED))
        .setLastPolledAt(POLLED);
  }

  private void push() throws Exception {
    AtomicReference<Map<String, String>> form = new AtomicReference<>(Map.of());
    FeedHub hub = new FeedHub("https://hub.example/", "https://news.example/", "c");
    new HubSubscriber(
            URI.create("https://wire.example/"),
            (url, fields) -> {
              form.set(fields);
              return 202;
            },
            subscriptions)
        .follow("news", hub, null);
    byte[] secret =
        Objects.requireNonNull(form.get().get("hub.secret")).getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    String signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(new byte[0]));
    new Callback(subscriptions)
        .answer(new Callback.Request("POST", "c", Map.of(), signature, new byte[0]));
  }

  @Test
  void shouldHurryAPushedFeedAlone() throws Exception {
    assertThat(haste.isDue(state().build())).isFalse();

    push();

    assertThat(haste.isDue(state().build())).isTrue();
    assertThat(haste.isDue(state().setFeedId("other").build())).isFalse();
  }

  @Test
  void shouldNotHurryAFeedThatFailsOrWasJustPolled() throws Exception {
    push();

    assertThat(haste.isDue(state().setFailures(1).build())).isFalse();
    assertThat(haste.isDue(state().setLastPolledAt(now.get().minusSeconds(29)).build())).isFalse();
    assertThat(haste.isDue(state().setLastPolledAt(null).build())).isFalse();
  }
}
