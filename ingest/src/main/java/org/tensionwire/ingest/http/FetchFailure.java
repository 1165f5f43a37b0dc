package org.tensionwire.ingest.http;

import java.util.Locale;

/** Why nothing usable came. */
public enum FetchFailure {
  BAD_URL,
  BAD_SCHEME,
  BAD_PORT,
  /** The name or number leads into a private or reserved network. */
  SSRF_BLOCKED,
  /** The host's robots.txt forbids it, or cannot be had for now. */
  ROBOTS,
  /** It stands in our own list of what is never fetched. */
  OPT_OUT,
  DNS,
  CONNECT,
  TLS,
  TIMEOUT,
  PROTOCOL,
  HEADERS_TOO_LARGE,
  TOO_LARGE,
  DECOMPRESS_BOMB,
  /** A content encoding that is not gzip, deflate, br or zstd, more than one, or damaged. */
  ENCODING,
  TRUNCATED,
  REDIRECT_LOOP,
  BAD_REDIRECT,
  CLIENT_ERROR,
  SERVER_ERROR,
  UNEXPECTED_STATUS,
  CANCELLED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
