package org.tensionwire.enrich.relate.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Report;
import org.tensionwire.contract.TollReading;

/** The toll by source and time: a reading for every change of what a story says. */
final class TollReadings {
  static final int MAX = 200;

  private static final Comparator<TollReading> BY_TIME =
      Comparator.comparing(TollReading::getAt).thenComparing(TollReading::getStoryId);

  private TollReadings() {}

  /** A copy brings no reading: its text was read where it stood first. */
  static List<TollReading> with(List<TollReading> known, Report report) {
    if (report.getCopyOf() != null || !changes(last(known, report.getStoryId()), report)) {
      return known;
    }
    return sorted(Stream.concat(known.stream(), Stream.of(of(report))));
  }

  static List<TollReading> both(List<TollReading> some, List<TollReading> others) {
    return sorted(Stream.concat(some.stream(), others.stream()).distinct());
  }

  private static List<TollReading> sorted(Stream<TollReading> readings) {
    List<TollReading> all = new ArrayList<>(readings.sorted(BY_TIME).toList());
    return all.size() <= MAX ? all : all.subList(all.size() - MAX, all.size());
  }

  private static @Nullable TollReading last(List<TollReading> known, String storyId) {
    TollReading last = null;
    for (TollReading reading : known) {
      if (reading.getStoryId().equals(storyId)) {
        last = reading;
      }
    }
    return last;
  }

  private static boolean changes(@Nullable TollReading last, Report report) {
    if (last == null) {
      return report.getKilledMin() != null
          || report.getKilledMax() != null
          || report.getInjuredMin() != null;
    }
    return !Objects.equals(last.getKilledMin(), report.getKilledMin())
        || !Objects.equals(last.getKilledMax(), report.getKilledMax())
        || !Objects.equals(last.getInjuredMin(), report.getInjuredMin());
  }

  private static TollReading of(Report report) {
    return TollReading.newBuilder()
        .setAt(report.getFetchedAt())
        .setStoryId(report.getStoryId())
        .setPublisherId(report.getPublisher().getId())
        .setKilledMin(report.getKilledMin())
        .setKilledMax(report.getKilledMax())
        .setInjuredMin(report.getInjuredMin())
        .build();
  }
}
