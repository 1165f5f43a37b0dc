package org.tensionwire.ingest.courtesy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.http.FormSender;

class PoliteSenderTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
  private final List<String> sent = new ArrayList<>();
  private int status = 202;
  private final HostGate gate = new HostGate(Courtesy.STANDARD, site -> false, now::get);
  private final FormSender sender =
      new PoliteSender(
          (url, form) -> {
            sent.add(url);
            return status;
          },
          gate,
          OptOut.parse(List.of("quay.example")));

  private int post(String url) {
    return sender.post(url, Map.of("hub.mode", "subscribe"));
  }

  @Test
  void shouldSendNothingToThoseOnTheList() {
    assertThat(post("https://hub.quay.example/")).isEqualTo(FormSender.NO_ANSWER);
    assertThat(sent).isEmpty();
  }

  @Test
  void shouldSendNothingToASiteThatWasAskedJustNow() {
    assertThat(post("https://hub.example/")).isEqualTo(202);
    assertThat(post("https://other.hub.example/")).isEqualTo(FormSender.LATER);
    now.set(now.get().plusSeconds(5));
    assertThat(post("https://hub.example/")).isEqualTo(202);
    assertThat(sent).hasSize(2);
  }

  @Test
  void shouldLeaveAHubAloneThatHasEnough() {
    status = 503;
    assertThat(post("https://hub.example/")).isEqualTo(503);
    now.set(now.get().plus(Duration.ofSeconds(59)));

    assertThat(post("https://hub.example/")).isEqualTo(FormSender.LATER);
    assertThat(sent).hasSize(1);
  }
}
