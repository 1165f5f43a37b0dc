package org.tensionwire.enrich.tag.act;

import org.tensionwire.enrich.tag.pack.Name;

/** How precisely a name says where: a base more than a city, a city more than a country. */
public final class Precision {
  private Precision() {}

  public static double of(Name place) {
    return switch (place.kind()) {
      case "base",
          "embassy",
          "airport",
          "site",
          "nuclear site",
          "oil site",
          "military site",
          "crossing" ->
          5;
      case "city", "port", "strait", "sea", "island", "river" -> 4;
      case "province" -> 3;
      case "region" -> 2;
      default -> 1;
    };
  }
}
