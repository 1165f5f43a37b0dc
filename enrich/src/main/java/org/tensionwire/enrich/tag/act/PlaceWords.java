package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.tensionwire.enrich.tag.text.WordSet;

/** Closed sets of English words that tell a place by what stands around its name. */
final class PlaceWords {
  /** Nouns that end the name of a place: "X air base", "X province". */
  static final Set<String> NOUNS =
      Set.of(
          "base",
          "airbase",
          "airport",
          "airfield",
          "province",
          "governorate",
          "district",
          "region",
          "port",
          "facility",
          "plant",
          "reactor",
          "refinery",
          "island",
          "islands",
          "strait",
          "compound",
          "camp",
          "embassy",
          "consulate",
          "square",
          "neighborhood",
          "neighbourhood",
          "field",
          "terminal",
          "palace",
          "castle",
          "university",
          "hotel",
          "sea",
          "river",
          "valley",
          "coast",
          "border",
          "desert",
          "bridge",
          "dam",
          "garrison",
          "site",
          "complex",
          "crossing");

  /** Words that may stand between a name and such a noun. */
  static final Set<String> WITHIN =
      Set.of(
          "air",
          "military",
          "international",
          "nuclear",
          "oil",
          "gas",
          "heavy",
          "water",
          "naval",
          "army",
          "enrichment",
          "border",
          "training",
          "power",
          "missile",
          "research",
          "joint");

  /** Nouns before a name: "the town of X". */
  static final Set<String> BEFORE_OF =
      Set.of(
          "town",
          "city",
          "village",
          "province",
          "port",
          "district",
          "island",
          "outskirts",
          "coast",
          "capital",
          "area",
          "governorate",
          "neighborhood",
          "neighbourhood",
          "region",
          "suburb",
          "waters",
          "edge",
          "north",
          "south",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "outside",
          "miles",
          "kilometers",
          "kilometres",
          "km",
          "side",
          "centre",
          "center",
          "heart",
          "vicinity");

  /** Words of place that lead to a name. */
  static final Set<String> LEADS =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "inside",
          "around",
          "across",
          "throughout",
          "within",
          "off",
          "on",
          "over",
          "through",
          "between",
          "beside",
          "from",
          "to",
          "into",
          "toward",
          "towards",
          "onto",
          "along");

  /** The same in French, Arabic and Persian, folded. */
  static final WordSet FOREIGN_LEADS =
      new WordSet(List.of("dans", "au", "en", "في", "قرب", "داخل", "در", "نزدیک", "نزدیکی"));

  /** Arabic and Persian nouns that stand before the name of a place: "airport", "base", "city". */
  static final WordSet FOREIGN_HEADS =
      new WordSet(
          List.of(
              "مطار",
              "قاعدة",
              "مدينة",
              "محافظة",
              "السفارة",
              "فرودگاه",
              "پایگاه",
              "شهر",
              "استان",
              "سفارت",
              "الأمريكية",
              "الأميركية"));

  /** Institutions that are buildings too: "a speech at the United Nations". */
  static final Set<String> BUILDINGS =
      Set.of(
          "white house",
          "oval office",
          "pentagon",
          "senate",
          "u.s. senate",
          "parliament",
          "state department",
          "united nations",
          "security council",
          "un security council",
          "u.n. security council",
          "united nations security council",
          "un general assembly",
          "u.n. general assembly");

  /** Words of place that lead to what is done in a building. */
  static final Set<String> WITHIN_LEADS = Set.of("in", "at", "inside", "outside");

  /** What makes the name of a place the name of a newspaper. */
  static final Set<String> PAPERS =
      Set.of("times", "post", "journal", "examiner", "tribune", "globe", "herald", "chronicle");

  /** What may stand between such a word and the name. */
  static final Set<String> COMPASS =
      Set.of(
          "western",
          "eastern",
          "northern",
          "southern",
          "central",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "north",
          "south",
          "east",
          "west",
          "downtown",
          "upper",
          "lower",
          "nearby",
          "neighboring",
          "neighbouring");

  private PlaceWords() {}
}
