package org.tensionwire.sink.publish;

import java.util.Locale;
import java.util.Set;

/** The closed vocabularies of the contract, as the docs of its fields give them. */
final class Vocabulary {
  /** PLOVER 2.0. */
  static final Set<String> TYPES =
      Set.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  static final Set<String> SIDES = Set.of("USA", "IRN", "IRQ");
  static final Set<String> DYADS = Set.of("USA-IRN", "USA-IRQ", "IRN-IRQ");
  static final Set<String> STORY_STATUS = Set.of("NEW", "UPDATED", "CORRECTED", "WITHDRAWN");
  static final Set<String> ACTION_STATUS =
      Set.of("done", "alleged", "denied", "planned", "called-for");
  static final Set<String> CLAIMS = Set.of("stated", "claimed", "denied");
  static final Set<String> PHASES =
      Set.of(
          "first_reported",
          "corroborated",
          "toll_changed",
          "claimed",
          "denied",
          "confirmed",
          "corrected",
          "withdrawn",
          "merged");
  static final Set<String> FACTS =
      Set.of(
          "headline",
          "grade",
          "direction",
          "dyads",
          "act",
          "status",
          "actor",
          "recipient",
          "date",
          "place",
          "killed",
          "injured");
  static final Set<String> DIRECTIONS = Set.of("escalation", "de-escalation", "mixed", "none");
  static final Set<String> NOVELTY = Set.of("FIRST_REPORT", "NEW_FACTS", "REPEAT", "COPY");
  static final Set<String> WITHDRAWALS = Set.of("retracted", "gone", "irrelevant");
  static final Set<String> TIERS = Set.of("wire", "national", "regional", "blog", "unknown");
  static final Set<String> DATE_PRECISION = Set.of("day", "week", "month", "year");
  static final Set<String> EVIDENCE_SOURCES = Set.of("title", "text");
  static final Set<String> PERIODS = Set.of("hour", "day");
  static final Set<String> READING_STATUS = Set.of("OK", "PROVISIONAL", "INSUFFICIENT_DATA");
  static final Set<String> COMPONENT_KINDS = Set.of("act", "threat");

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private Vocabulary() {}

  /** ISO 3166-1 alpha-3, and XKX, which the standard leaves to users and all use for Kosovo. */
  static boolean country(String code) {
    return COUNTRIES.contains(code) || code.equals("XKX");
  }

  /** A country, or OTH for a party that has none. */
  static boolean party(String code) {
    return country(code) || code.equals("OTH");
  }
}
