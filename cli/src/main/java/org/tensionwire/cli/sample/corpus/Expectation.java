package org.tensionwire.cli.sample.corpus;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a reader labelled a sample story.
 *
 * @param grade 0 none, 1 secondary, 2 central
 * @param dyads among {@code USA-IRN}, {@code USA-IRQ}, {@code IRN-IRQ}
 * @param main the most prominent action, null for grade 0
 * @param incident name shared by all stories on the same incident, null for none
 */
public record Expectation(
    int grade,
    List<String> dyads,
    String direction,
    @Nullable Main main,
    @Nullable String incident) {

  /**
   * The most prominent action.
   *
   * @param type a PLOVER 2.0 type
   * @param recipient null if none is addressed
   * @param killed null if the story says nothing about deaths
   */
  public record Main(
      String type,
      String actor,
      @Nullable String recipient,
      @Nullable LocalDate date,
      @Nullable String place,
      @Nullable Integer killed,
      String status) {}
}
