package org.tensionwire.systemtests.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Reads fields of generic records. */
final class Fields {
  private final GenericRecord record;

  Fields(GenericRecord record) {
    this.record = record;
  }

  String text(String name) {
    return Objects.requireNonNull(optionalText(name), name);
  }

  @Nullable String optionalText(String name) {
    Object value = record.get(name);
    return value == null ? null : value.toString();
  }

  int integer(String name) {
    return Objects.requireNonNull(optionalInteger(name), name);
  }

  @Nullable Integer optionalInteger(String name) {
    return (Integer) record.get(name);
  }

  long number(String name) {
    return (Long) record.get(name);
  }

  @Nullable Long optionalNumber(String name) {
    return (Long) record.get(name);
  }

  Map<String, Long> numbers(String name) {
    Map<String, Long> numbers = new HashMap<>();
    ((Map<?, ?>) record.get(name))
        .forEach((key, value) -> numbers.put(key.toString(), (Long) value));
    return numbers;
  }
}
