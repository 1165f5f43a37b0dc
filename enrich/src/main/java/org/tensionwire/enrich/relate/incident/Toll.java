package org.tensionwire.enrich.relate.incident;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Report;

/**
 * The current toll as a range. Each owner counts with its latest word, so that a number which an
 * owner itself has left behind widens nothing.
 */
record Toll(
    @Nullable Integer killedMin, @Nullable Integer killedMax, @Nullable Integer injuredMin) {

  private static final Comparator<Report> LATEST =
      Comparator.comparing(Report::getFetchedAt)
          .thenComparing(Report::getSeenAt)
          .thenComparing(Report::getStoryId);

  static Toll of(Corroboration corroboration) {
    Collection<Report> killed = latest(corroboration, report -> report.getKilledMin() != null);
    Collection<Report> injured = latest(corroboration, report -> report.getInjuredMin() != null);
    return new Toll(
        among(killed, Report::getKilledMin, BinaryOperator.minBy(Comparator.naturalOrder())),
        among(killed, Toll::atMost, BinaryOperator.maxBy(Comparator.naturalOrder())),
        among(injured, Report::getInjuredMin, BinaryOperator.minBy(Comparator.naturalOrder())));
  }

  private static Collection<Report> latest(Corroboration corroboration, Predicate<Report> gives) {
    Map<String, Report> byOwner = new HashMap<>();
    corroboration.voices().stream()
        .filter(gives)
        .forEach(
            report ->
                byOwner.merge(Corroboration.owner(report), report, BinaryOperator.maxBy(LATEST)));
    return List.copyOf(byOwner.values());
  }

  /** An open-ended number counts as it stands. */
  private static @Nullable Integer atMost(Report report) {
    return report.getKilledMax() == null ? report.getKilledMin() : report.getKilledMax();
  }

  private static @Nullable Integer among(
      Collection<Report> reports,
      Function<Report, @Nullable Integer> number,
      BinaryOperator<Integer> choice) {
    return reports.stream().map(number).filter(Objects::nonNull).reduce(choice).orElse(null);
  }
}
