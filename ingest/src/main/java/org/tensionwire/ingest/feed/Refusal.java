package org.tensionwire.ingest.feed;

import java.util.Locale;

/** Why a document is not read. */
public enum Refusal {
  NOT_A_FEED,
  TRUNCATED,
  MALFORMED,
  CHARSET,
  TOO_LARGE,
  TOO_MANY_ITEMS,
  TOO_MANY_ELEMENTS,
  /** A DOCTYPE with declarations of its own. */
  XML_DOCTYPE,
  XML_DEPTH,
  XML_ATTRS,
  XML_NAME;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
