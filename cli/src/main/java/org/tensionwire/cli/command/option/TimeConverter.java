package org.tensionwire.cli.command.option;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant such as {@code 2026-03-01T10:00:00Z}, a day, or a time ago such as {@code 7d}. */
public final class TimeConverter implements ITypeConverter<Instant> {
  private static final int DAY_LENGTH = 10;

  @Override
  public Instant convert(String text) {
    if (text.matches("[0-9]+[a-z]+")) {
      Duration ago = new DurationConverter().convert(text);
      return InstantSource.system().instant().minus(ago);
    }
    try {
      return text.length() == DAY_LENGTH
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no time such as 2026-03-01, 2026-03-01T10:00:00Z or 7d");
    }
  }
}
