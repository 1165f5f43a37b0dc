package org.tensionwire.enrich.tag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing done, said, ordered or threatened.
 *
 * @param type a PLOVER 2.0 type
 * @param mode a PLOVER mode, null where the type has none or the text does not tell
 * @param cameo the nearest CAMEO code
 * @param goldstein CAMEO's Goldstein value, -10 to 10
 * @param actor a side, a third party's ISO 3166 alpha-3 code or OTH; null where the text names none
 * @param actorId the pack's id of the actor, where the text is more precise than a side
 * @param status done, alleged, denied, planned or called-for
 * @param date the day of the act, the first day where only a week, month or year is told; null
 *     where the text does not tell
 * @param datePrecision {@code day}, {@code week}, {@code month} or {@code year}; null with {@code
 *     date}
 * @param dateSource what kind of words tell it: {@code date}, {@code weekday}, {@code relative}, or
 *     {@code report} where the text only tells when the act was reported; null with {@code date}
 * @param place the place of the act in the text's own words
 * @param killed the lowest number reported; null where none is
 * @param killedMax the highest number reported; null where only one is
 * @param attributedTo pack id or side of who says so, where the status is alleged or denied and the
 *     text tells
 * @param severity 0 to 10
 */
public record Action(
    String type,
    @Nullable String mode,
    String cameo,
    double goldstein,
    @Nullable String actor,
    @Nullable String actorId,
    @Nullable String recipient,
    @Nullable String recipientId,
    String status,
    @Nullable LocalDate date,
    @Nullable String datePrecision,
    @Nullable String dateSource,
    @Nullable String place,
    @Nullable String placeId,
    @Nullable Integer killed,
    @Nullable Integer killedMax,
    @Nullable Integer injured,
    @Nullable String attributedTo,
    double severity,
    List<Evidence> evidence) {
  public Action {
    evidence = List.copyOf(evidence);
  }
}
