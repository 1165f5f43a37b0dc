package org.tensionwire.enrich.tag.toll;

import org.jspecify.annotations.Nullable;

/** Numbers of people; null where the text gives none. */
public record Toll(
    @Nullable Integer killed, @Nullable Integer killedMax, @Nullable Integer injured) {
  public static final Toll NONE = new Toll(null, null, null);

  public boolean empty() {
    return killed == null && injured == null;
  }
}
