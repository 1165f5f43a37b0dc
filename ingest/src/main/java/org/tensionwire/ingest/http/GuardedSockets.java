package org.tensionwire.ingest.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that refuse, at the moment of connecting, whatever is not public: the address that is
 * checked is the address that is connected to, for names, numbers and redirects alike.
 */
final class GuardedSockets extends SocketFactory {
  private final AddressRules rules;

  GuardedSockets(AddressRules rules) {
    this.rules = rules;
  }

  @Override
  public Socket createSocket() {
    return new Guarded(rules);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("connect through createSocket()");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("connect through createSocket()");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("connect through createSocket()");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("connect through createSocket()");
  }

  private static final class Guarded extends Socket {
    private final AddressRules rules;

    Guarded(AddressRules rules) {
      this.rules = rules;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress internet)
          || internet.isUnresolved()
          || !rules.allow(internet.getAddress(), internet.getPort())) {
        throw new BlockedAddress(String.valueOf(endpoint));
      }
      super.connect(endpoint, timeout);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }
  }
}
