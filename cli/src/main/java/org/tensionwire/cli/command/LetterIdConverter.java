package org.tensionwire.cli.command;

import org.tensionwire.cli.dlq.LetterId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a dead letter's name from the command line. */
final class LetterIdConverter implements ITypeConverter<LetterId> {
  @Override
  public LetterId convert(String text) {
    try {
      return LetterId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
