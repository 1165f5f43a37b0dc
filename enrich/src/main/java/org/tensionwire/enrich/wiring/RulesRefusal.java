package org.tensionwire.enrich.wiring;

import java.util.Locale;

/** Why a record of the rules' topic was not taken over. */
public enum RulesRefusal {
  /** The bytes are no rule pack, or their schema is not registered. */
  UNREADABLE,
  /** It is another pack than the one that stories are tagged by. */
  OTHER_PACK,
  /** Key and content name different packs. */
  KEY_MISMATCH,
  /** It is not the content that its version was given for. */
  VERSION_MISMATCH,
  /** It does not load. */
  FAULTY,
  /** Its own examples do not hold. */
  FAILING_EXAMPLES,
  /** It broke the program that was to load it. */
  INTERNAL_ERROR;

  /** The code as it stands in metrics and logs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
