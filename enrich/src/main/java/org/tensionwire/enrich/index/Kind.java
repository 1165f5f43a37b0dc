package org.tensionwire.enrich.index;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What of tension an incident is. */
public enum Kind {
  /** Something hostile was done. */
  ACT,
  /** Something hostile was said, ordered, prepared or is to come. */
  THREAT;

  private static final Set<String> ACTS = Set.of("PROTEST", "SANCTION", "COERCE", "ASSAULT");
  private static final Set<String> THREATS =
      Set.of("REQUEST", "ACCUSE", "REJECT", "THREATEN", "MOBILIZE");
  private static final Set<String> TO_COME = Set.of("planned", "called-for");

  /** Empty for what eases tension, and for what is denied. */
  static Optional<Kind> of(String type, String status) {
    boolean act = ACTS.contains(type);
    if (status.equals("denied") || !act && !THREATS.contains(type)) {
      return Optional.empty();
    }
    return Optional.of(act && !TO_COME.contains(status) ? ACT : THREAT);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
