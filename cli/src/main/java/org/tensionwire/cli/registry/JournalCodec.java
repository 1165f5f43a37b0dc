package org.tensionwire.cli.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.registry.JournalEntry.LevelCleared;
import org.tensionwire.cli.registry.JournalEntry.LevelSet;
import org.tensionwire.cli.registry.JournalEntry.Registered;

/**
 * Journal entries as the keys and values that Confluent's registry writes into {@code _schemas}.
 * Kinds that this registry never writes (modes, contexts, deletions) are passed over in reading.
 */
final class JournalCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JournalCodec() {}

  static String key(JournalEntry entry) {
    if (entry instanceof Registered registered) {
      return key("SCHEMA", registered.subject())
          .put("version", registered.version())
          .put("magic", 1)
          .toString();
    }
    String subject =
        entry instanceof LevelSet set ? set.subject() : ((LevelCleared) entry).subject();
    return key("CONFIG", subject).put("magic", 0).toString();
  }

  static @Nullable String value(JournalEntry entry) {
    if (entry instanceof Registered registered) {
      return JSON.createObjectNode()
          .put("subject", registered.subject())
          .put("version", registered.version())
          .put("id", registered.id())
          .put("schema", registered.schema())
          .put("deleted", false)
          .toString();
    }
    return entry instanceof LevelSet set
        ? JSON.createObjectNode().put("compatibilityLevel", set.level().name()).toString()
        : null;
  }

  static Optional<JournalEntry> read(String key, @Nullable String value) {
    JsonNode what = parse(key);
    JsonNode how = value == null ? JSON.nullNode() : parse(value);
    return switch (what.path("keytype").asText()) {
      case "SCHEMA" -> registered(how);
      case "CONFIG" -> level(what.path("subject"), how);
      default -> Optional.empty();
    };
  }

  private static Optional<JournalEntry> registered(JsonNode value) {
    if (!value.hasNonNull("schema") || value.path("deleted").asBoolean()) {
      return Optional.empty();
    }
    return Optional.of(
        new Registered(
            value.path("subject").asText(),
            value.path("version").asInt(),
            value.path("id").asInt(),
            value.path("schema").asText()));
  }

  private static Optional<JournalEntry> level(JsonNode subject, JsonNode value) {
    String name = subject.isTextual() ? subject.asText() : null;
    if (value.isNull()) {
      return Optional.of(new LevelCleared(name));
    }
    return CompatibilityLevel.named(value.path("compatibilityLevel").asText())
        .map(level -> new LevelSet(name, level));
  }

  private static ObjectNode key(String type, @Nullable String subject) {
    return JSON.createObjectNode().put("keytype", type).put("subject", subject);
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("journal entry is not JSON", e);
    }
  }
}
