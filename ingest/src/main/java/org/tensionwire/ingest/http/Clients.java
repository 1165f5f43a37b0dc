package org.tensionwire.ingest.http;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;

/** The HTTP client, set up for a hostile web. */
final class Clients {
  private Clients() {}

  static OkHttpClient open(HttpOptions options) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(options.connect())
            .readTimeout(options.read())
            .writeTimeout(options.read())
            .callTimeout(options.total())
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .cookieJar(CookieJar.NO_COOKIES)
            .proxy(Proxy.NO_PROXY);
    return options.allowPrivateNetworks()
        ? builder.build()
        : builder.socketFactory(new GuardedSockets()).dns(Clients::publicOnly).build();
  }

  /** A name with one address that is not public is wholly distrusted. */
  private static List<InetAddress> publicOnly(String host) throws UnknownHostException {
    List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
    for (InetAddress address : addresses) {
      if (!AddressRules.isPublic(address)) {
        UnknownHostException blocked = new UnknownHostException(host);
        blocked.initCause(new BlockedAddress(String.valueOf(address)));
        throw blocked;
      }
    }
    return addresses;
  }
}
