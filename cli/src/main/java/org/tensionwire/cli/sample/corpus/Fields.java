package org.tensionwire.cli.sample.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Typed access to one YAML mapping, with errors that say where it stands. */
record Fields(JsonNode node, String where) {

  String text(String name) {
    String value = optional(name);
    if (value == null || value.isBlank()) {
      throw fault(name, "is missing");
    }
    return value.strip();
  }

  @Nullable String optional(String name) {
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  boolean flag(String name) {
    if (!node.path(name).isBoolean()) {
      throw fault(name, "must be true or false");
    }
    return node.path(name).booleanValue();
  }

  int number(String name) {
    if (!node.path(name).isInt()) {
      throw fault(name, "must be a whole number");
    }
    return node.path(name).intValue();
  }

  List<String> list(String name) {
    if (!node.path(name).isArray()) {
      throw fault(name, "must be a list");
    }
    return StreamSupport.stream(node.path(name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  Instant instant(String name) {
    return converted(name, Instant::parse);
  }

  <T> T converted(String name, Function<String, T> conversion) {
    return converted(name, text(name), conversion);
  }

  <T> T converted(String name, String value, Function<String, T> conversion) {
    try {
      return conversion.apply(value);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new SampleCorpusException(where + ": " + name + ": " + e.getMessage(), e);
    }
  }

  Fields child(String name) {
    Fields child = optionalChild(name);
    if (child == null) {
      throw fault(name, "is missing");
    }
    return child;
  }

  @Nullable Fields optionalChild(String name) {
    JsonNode value = node.path(name);
    return value.isObject() ? new Fields(value, where + ": " + name) : null;
  }

  private SampleCorpusException fault(String name, String what) {
    return new SampleCorpusException(List.of(where + ": " + name + " " + what));
  }
}
