package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.ingest.http.LocalServer.answering;
import static org.tensionwire.ingest.http.LocalServer.bytes;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;

/** A certificate authority of our own, trusted here, and what it should never have vouched for. */
class BadCertificateTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final HttpOptions OPTIONS =
      new HttpOptions(
          "test/1", LIMIT, LIMIT, LIMIT, AddressRules.permitting(AddressRules.LOOPBACK), true);
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  private final AtomicInteger asked = new AtomicInteger();

  private static HeldCertificate.Builder good() {
    return new HeldCertificate.Builder()
        .signedBy(AUTHORITY)
        .addSubjectAlternativeName("quay.example");
  }

  private static X509Certificate[] issuers(HeldCertificate shown) {
    X509Certificate certificate = shown.certificate();
    boolean own =
        certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    return own ? new X509Certificate[0] : new X509Certificate[] {AUTHORITY.certificate()};
  }

  private FetchResult get(HeldCertificate shown) throws IOException {
    HandshakeCertificates serving =
        new HandshakeCertificates.Builder().heldCertificate(shown, issuers(shown)).build();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(serving.sslContext()));
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          answering(200, bytes("in")).handle(exchange);
        });
    server.createContext(
        "/down",
        exchange ->
            answering(302, new byte[0], "Location", "http://127.0.0.1:" + plain.port() + "/x")
                .handle(exchange));
    server.start();
    try (HttpFetcher web = trusting()) {
      return web.fetch(
          FetchRequest.page("https://quay.example:" + server.getAddress().getPort() + path));
    } finally {
      server.stop(0);
    }
  }

  private String path = "/";
  private Plain plain = () -> 0;

  @FunctionalInterface
  private interface Plain {
    int port();
  }

  private static HttpFetcher trusting() {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder().addTrustedCertificate(AUTHORITY.certificate()).build();
    Dns local = host -> List.of(InetAddress.getLoopbackAddress());
    return new HttpFetcher(
        Clients.builder(OPTIONS, local)
            .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
            .build(),
        OPTIONS,
        InstantSource.fixed(Instant.EPOCH));
  }

  private void refused(FetchResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.reason()).isEqualTo(FetchFailure.TLS));
    assertThat(asked).as("requests that reached the server").hasValue(0);
  }

  @Test
  void shouldAskAServerThatItsAuthorityVouchesFor() throws IOException {
    assertThat(get(good().build())).isInstanceOf(Fetched.class);
    assertThat(asked).hasValue(1);
  }

  @Test
  void shouldRefuseAnExpiredCertificate() throws IOException {
    long now = System.currentTimeMillis();
    long day = TimeUnit.DAYS.toMillis(1);

    refused(get(good().validityInterval(now - 2 * day, now - day).build()));
  }

  @Test
  void shouldRefuseACertificateOfAnotherHost() throws IOException {
    refused(
        get(
            new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("pier.example")
                .build()));
  }

  @Test
  void shouldRefuseACertificateThatVouchesForItself() throws IOException {
    refused(get(new HeldCertificate.Builder().addSubjectAlternativeName("quay.example").build()));
  }

  @Test
  void shouldRefuseAKeyOf1024Bits() throws IOException, GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(1_024);

    refused(get(good().keyPair(keys.generateKeyPair()).build()));
  }

  @Test
  void shouldRefuseTlsBeforeTwelve() throws IOException {
    byte[] hello = new byte[47];
    byte[] head = {0x16, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1};
    System.arraycopy(head, 0, hello, 0, head.length);
    hello[45] = 0x2f;
    try (LocalServer old = new LocalServer();
        HttpFetcher web = trusting()) {
      String url = old.raw(out -> out.write(hello)).replace("http:", "https:");

      refused(web.fetch(FetchRequest.page(url)));
    }
  }

  @Test
  void shouldSayThatARedirectLeftTls() throws IOException {
    try (LocalServer open = new LocalServer()) {
      String target = open.on("/x", answering(200, bytes("plain")));
      plain = () -> java.net.URI.create(target).getPort();
      path = "/down";

      assertThat(get(good().build()))
          .isInstanceOfSatisfying(
              Fetched.class,
              f -> {
                assertThat(f.downgraded()).isTrue();
                assertThat(f.moved()).isNull();
              });
    }
  }
}
