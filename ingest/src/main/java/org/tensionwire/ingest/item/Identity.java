package org.tensionwire.ingest.item;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What tells the items of a feed apart; a feed keeps to one. */
public enum Identity {
  /** The guid, else the link, else what the item says. */
  GUID,
  /** The link, else what the item says: the feed's guids prove worthless. */
  LINK;

  static final String GUID_PREFIX = "guid:";

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its code; guids are trusted where there is none. */
  public static Identity of(@Nullable String code) {
    return LINK.code().equals(code) ? LINK : GUID;
  }

  /** Whether an item's key is its guid. */
  public static boolean isGuid(String key) {
    return key.startsWith(GUID_PREFIX);
  }
}
