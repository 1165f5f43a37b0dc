package org.tensionwire.cli.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.registry.JournalEntry.LevelSet;
import org.tensionwire.cli.registry.JournalEntry.Registered;

/** The calls about compatibility: levels, and checks that register nothing. Thread-safe. */
final class Compatibility {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Ledger ledger;

  Compatibility(Ledger ledger) {
    this.ledger = ledger;
  }

  static List<String> faults(
      Knowledge known, String subject, Schema proposed, List<Registered> earlier) {
    return known
        .ownLevel(subject)
        .orElse(known.level())
        .faults(proposed, earlier.stream().map(Subjects::parsed).toList());
  }

  Answer level() {
    return ledger.exclusively(known -> current(known.level()));
  }

  Answer level(String subject, boolean orGlobal) {
    return ledger.exclusively(
        known ->
            known
                .ownLevel(subject)
                .or(() -> orGlobal ? Optional.of(known.level()) : Optional.empty())
                .map(Compatibility::current)
                .orElseGet(() -> Answer.noOwnLevel(subject)));
  }

  Answer setLevel(@Nullable String subject, String body) {
    String wanted = wantedLevel(body);
    return CompatibilityLevel.named(wanted)
        .map(level -> set(subject, level))
        .orElseGet(() -> Answer.invalidLevel(wanted));
  }

  private Answer set(@Nullable String subject, CompatibilityLevel level) {
    return ledger.exclusively(
        known -> {
          ledger.record(new LevelSet(subject, level));
          return Answer.ok(Answer.object().put("compatibility", level.name()));
        });
  }

  /** Against one version, whatever the level would look at. */
  Answer check(String subject, String version, String body, boolean verbose) {
    return ledger.exclusively(
        known ->
            VersionChoice.of(known.versions(subject), subject, version)
                .answer(found -> check(known, subject, body, List.of(found), verbose)));
  }

  /** Against the versions that the subject's level looks at. */
  Answer checkAll(String subject, String body, boolean verbose) {
    return ledger.exclusively(
        known -> check(known, subject, body, known.versions(subject), verbose));
  }

  private static Answer check(
      Knowledge known, String subject, String body, List<Registered> earlier, boolean verbose) {
    ProposedSchema proposed = ProposedSchema.read(body);
    if (proposed instanceof ProposedSchema.Invalid invalid) {
      return Answer.invalidSchema(invalid.why());
    }
    Schema schema = ((ProposedSchema.Valid) proposed).schema();
    List<String> faults = faults(known, subject, schema, earlier);
    ObjectNode answer = Answer.object().put("is_compatible", faults.isEmpty());
    if (verbose) {
      ArrayNode messages = answer.putArray("messages");
      faults.forEach(messages::add);
    }
    return Answer.ok(answer);
  }

  private static Answer current(CompatibilityLevel level) {
    return Answer.ok(Answer.object().put("compatibilityLevel", level.name()));
  }

  private static String wantedLevel(String body) {
    try {
      return JSON.readTree(body).path("compatibility").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
