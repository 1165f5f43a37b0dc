package org.tensionwire.ingest.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The HTTP client, set up for a hostile web. */
final class Clients {
  private static final int SHORTEST_RSA = 2_048;

  /**
   * Requests to a site are seconds apart, and many servers close an idle connection just then,
   * which on the next request looks like a failure of theirs.
   */
  private static final int NO_IDLE = 0;

  private static final Duration LOOK_UP = Duration.ofSeconds(2);

  private Clients() {}

  static OkHttpClient open(HttpOptions options) {
    return builder(options, new PatientDns(Dns.SYSTEM, LOOK_UP)).build();
  }

  static OkHttpClient.Builder builder(HttpOptions options, Dns dns) {
    AddressRules addresses = options.addresses();
    return new OkHttpClient.Builder()
        .connectTimeout(options.connect())
        .readTimeout(options.read())
        .writeTimeout(options.read())
        .callTimeout(options.total())
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .connectionPool(new ConnectionPool(NO_IDLE, 1, TimeUnit.SECONDS))
        .cookieJar(CookieJar.NO_COOKIES)
        .proxy(Proxy.NO_PROXY)
        .addNetworkInterceptor(Clients::refuseWeakKeys)
        .socketFactory(new GuardedSockets(addresses))
        .dns(host -> allowed(dns.lookup(host), host, addresses));
  }

  /** A name with one address that is not allowed is wholly distrusted. */
  private static List<InetAddress> allowed(
      List<InetAddress> resolved, String host, AddressRules rules) throws UnknownHostException {
    for (InetAddress address : resolved) {
      if (!rules.allow(address)) {
        UnknownHostException blocked = new UnknownHostException(host);
        blocked.initCause(new BlockedAddress(String.valueOf(address)));
        throw blocked;
      }
    }
    return resolved;
  }

  /** Java itself is content with RSA keys of 1,024 bits. Nothing was sent yet. */
  private static Response refuseWeakKeys(Interceptor.Chain chain) throws IOException {
    Connection connection = chain.connection();
    Handshake handshake = connection == null ? null : connection.handshake();
    List<Certificate> peer = handshake == null ? List.of() : handshake.peerCertificates();
    for (Certificate certificate : peer) {
      if (certificate.getPublicKey() instanceof RSAPublicKey key
          && key.getModulus().bitLength() < SHORTEST_RSA) {
        throw new SSLPeerUnverifiedException("a key of the certificate is too short");
      }
    }
    return chain.proceed(chain.request());
  }
}
