package org.tensionwire.enrich.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that the text names.
 *
 * @param country ISO 3166 alpha-3, null for seas and regions
 * @param around ids of the places around it, the nearest first, and its country last
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param mentions ranges of the story's text (not of its title)
 */
public record Place(
    String id,
    String name,
    @Nullable String geonames,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    String kind,
    List<String> around,
    List<Span> mentions) {
  public Place {
    around = List.copyOf(around);
    mentions = List.copyOf(mentions);
  }
}
