package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;

@Timeout(60)
class PatientDnsTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final CountDownLatch answers = new CountDownLatch(1);
  private final AtomicInteger lookUps = new AtomicInteger();

  /** Says nothing until it may, like a resolver whose servers are gone. */
  private final Dns hanging =
      host -> {
        lookUps.incrementAndGet();
        await();
        return List.of(InetAddress.getByName("127.0.0.1"));
      };

  private void await() {
    try {
      answers.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void letGo() {
    answers.countDown();
  }

  @Test
  void shouldGiveUpOnAResolverThatHangsAndOccupyItOncePerName() {
    Dns patient = new PatientDns(hanging, SHORT);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> patient.lookup("slow.example"))
          .isInstanceOf(UnknownHostException.class)
          .hasMessageContaining("slow.example");
    }
    assertThat(lookUps).hasValue(1);
  }

  @Test
  void shouldAnswerOtherNamesMeanwhile() throws UnknownHostException {
    List<InetAddress> there = List.of(InetAddress.getByName("192.0.2.7"));
    Dns patient =
        new PatientDns(
            host -> host.equals("slow.example") ? hanging.lookup(host) : there,
            Duration.ofSeconds(5));
    Dns hasty = new PatientDns(hanging, SHORT);
    assertThatThrownBy(() -> hasty.lookup("slow.example")).isNotNull();

    assertThat(patient.lookup("quick.example")).isEqualTo(there);
  }

  @Test
  void shouldPassOnThatANameIsUnknown() {
    Dns patient =
        new PatientDns(
            host -> {
              throw new UnknownHostException(host);
            },
            LONG);

    assertThatThrownBy(() -> patient.lookup("no.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("no.example");
  }

  @Test
  void shouldFailAFetchAsDnsWhereTheResolverHangs() throws Exception {
    try (LocalServer server = new LocalServer()) {
      server.on("/a", LocalServer.answering(200, LocalServer.bytes("hi")));
      String url = server.url().replace("127.0.0.1", "slow.example") + "/a";

      FetchResult late = get(url, new PatientDns(hanging, SHORT));
      answers.countDown();
      FetchResult well = get(url, new PatientDns(hanging, LONG));

      assertThat(late)
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.reason()).isEqualTo(FetchFailure.DNS));
      assertThat(well).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void shouldNotConnectToAnAddressThatCameInTimeButIsForbidden() {
    Dns inward = new PatientDns(host -> List.of(InetAddress.getByName("10.0.0.1")), LONG);

    assertThat(get("http://inward.example/", inward))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(FetchFailure.SSRF_BLOCKED));
  }

  private static FetchResult get(String url, Dns dns) {
    HttpOptions options = HttpOptions.of("test/1", AddressRules.permitting(AddressRules.LOOPBACK));
    try (HttpFetcher web =
        new HttpFetcher(
            Clients.builder(options, dns).build(), options, InstantSource.fixed(Instant.EPOCH))) {
      return web.fetch(FetchRequest.page(url));
    }
  }
}
