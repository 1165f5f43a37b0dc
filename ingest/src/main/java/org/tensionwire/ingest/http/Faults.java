package org.tensionwire.ingest.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.tensionwire.ingest.http.FetchResult.Failed;

/** What the client's exceptions mean. */
final class Faults {
  private Faults() {}

  static Failed failed(IOException e) {
    return new Failed(reason(e), e.getClass().getSimpleName());
  }

  private static FetchFailure reason(IOException e) {
    if (e instanceof BlockedAddress || e.getCause() instanceof BlockedAddress) {
      return FetchFailure.SSRF_BLOCKED;
    } else if (e instanceof UnknownHostException) {
      return FetchFailure.DNS;
    } else if (e instanceof SSLException) {
      return FetchFailure.TLS;
    } else if (e instanceof InterruptedIOException) {
      return FetchFailure.TIMEOUT;
    } else if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return FetchFailure.CONNECT;
    } else if (e instanceof EOFException) {
      return FetchFailure.TRUNCATED;
    }
    return byMessage(e);
  }

  /** The client tells these apart by text alone. */
  private static FetchFailure byMessage(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("canceled")) {
      return FetchFailure.CANCELLED;
    }
    if (message.contains("network is unreachable") || message.contains("network is down")) {
      return FetchFailure.CONNECT;
    }
    boolean ended = message.contains("unexpected end of stream");
    return ended && e instanceof ProtocolException ? FetchFailure.TRUNCATED : FetchFailure.PROTOCOL;
  }
}
