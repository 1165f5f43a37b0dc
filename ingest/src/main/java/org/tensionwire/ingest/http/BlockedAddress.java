package org.tensionwire.ingest.http;

import java.io.IOException;

/** Passes through the client, which knows only exceptions, to become a value again. */
final class BlockedAddress extends IOException {
  private static final long serialVersionUID = 1L;

  BlockedAddress(String address) {
    super(address + " is not a public address");
  }
}
