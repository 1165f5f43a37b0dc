package org.tensionwire.systemtests.feeds;

import java.util.List;

/** Word lists of {@link Prose}. */
final class Words {
  static final List<String> PLACES =
      List.of(
          "Baghdad",
          "Kirkuk",
          "Mosul",
          "Erbil",
          "Basra",
          "Najaf",
          "Karbala",
          "Tikrit",
          "Samarra",
          "Ramadi",
          "Fallujah",
          "Al-Qaim",
          "Balad",
          "Taji",
          "Sulaymaniyah");

  static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  static final List<String> GROUPS = List.of("Kataib Hezbollah", "Asaib Ahl al-Haq");

  static final List<String> TOWNS =
      List.of(
          "Brenholm",
          "Castrel",
          "Dunmarrow",
          "Elverton",
          "Fosswick",
          "Garlstead",
          "Hollinbeck",
          "Istrand",
          "Jarrowby",
          "Kelmere",
          "Lorwich",
          "Marsdale",
          "Norvelle",
          "Ostermoor");

  static final List<String> ADJECTIVES =
      List.of(
          "quiet",
          "old",
          "narrow",
          "bright",
          "wooden",
          "crowded",
          "modest",
          "annual",
          "yellow",
          "patient",
          "restored",
          "distant",
          "wet",
          "tidy",
          "local",
          "late",
          "gentle",
          "broad");

  static final List<String> THINGS =
      List.of(
          "orchard",
          "library",
          "ferry",
          "bakery",
          "garden",
          "choir",
          "bridge",
          "market",
          "museum",
          "tram",
          "harbour",
          "school",
          "festival",
          "meadow",
          "theatre",
          "lighthouse",
          "canal",
          "workshop",
          "railway",
          "kitchen",
          "gallery",
          "aquarium",
          "footpath",
          "nursery");

  static final List<String> VERBS =
      List.of(
          "opened",
          "welcomed visitors",
          "closed early",
          "changed its hours",
          "drew a small crowd",
          "was painted",
          "kept its old name",
          "moved across the street",
          "celebrated a birthday",
          "asked for volunteers",
          "lost its sign",
          "found a new owner",
          "printed a leaflet");

  static final List<String> TIMES =
      List.of(
          "before the rain",
          "after the summer",
          "in the early morning",
          "during the holidays",
          "by the end of the week",
          "without much ado",
          "for the first time in years",
          "as it does every spring",
          "between two lessons",
          "on a slow afternoon");

  private Words() {}
}
