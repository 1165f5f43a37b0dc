package org.tensionwire.ingest.wiring;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.item.Identity;
import org.tensionwire.pipeline.FeedState;

/** What a poll found out about its feed that a person should know; told by two states. */
enum Alarm {
  /** Items may be lost. */
  GAP,
  /** Another feed seems to stand at the address. */
  QUARANTINE,
  /** The feed's guids are ignored from now on. */
  GUIDS_IGNORED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Set<Alarm> between(@Nullable FeedState before, FeedState after) {
    Set<Alarm> raised = EnumSet.noneOf(Alarm.class);
    if (!Objects.equals(before == null ? null : before.getGaps(), after.getGaps())) {
      raised.add(GAP);
    }
    if (after.getQuarantinedAt() != null
        && (before == null || !after.getQuarantinedAt().equals(before.getQuarantinedAt()))) {
      raised.add(QUARANTINE);
    }
    if (ignores(after) && !(before != null && ignores(before))) {
      raised.add(GUIDS_IGNORED);
    }
    return raised;
  }

  private static boolean ignores(FeedState state) {
    return Identity.of(state.getIdentity()) == Identity.LINK;
  }
}
