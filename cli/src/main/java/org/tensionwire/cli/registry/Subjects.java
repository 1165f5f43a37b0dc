package org.tensionwire.cli.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.tensionwire.cli.registry.JournalEntry.Registered;

/** The calls about schemas, subjects and versions. Thread-safe. */
final class Subjects {
  private final Ledger ledger;

  Subjects(Ledger ledger) {
    this.ledger = ledger;
  }

  Answer register(String subject, String body) {
    return withSchema(body, proposed -> ledger.exclusively(known -> add(known, subject, proposed)));
  }

  private Answer add(Knowledge known, String subject, ProposedSchema.Valid proposed) {
    List<Registered> versions = known.versions(subject);
    Optional<Registered> same = find(versions, proposed);
    if (same.isPresent()) {
      return Answer.ok(Answer.object().put("id", same.get().id()));
    }
    List<String> faults = Compatibility.faults(known, subject, proposed.schema(), versions);
    if (!faults.isEmpty()) {
      return Answer.incompatible(subject, faults);
    }
    int version = versions.isEmpty() ? 1 : versions.get(versions.size() - 1).version() + 1;
    int id = known.idFor(proposed.text());
    ledger.record(new Registered(subject, version, id, proposed.text()));
    return Answer.ok(Answer.object().put("id", id));
  }

  Answer lookUp(String subject, String body) {
    return withSchema(
        body,
        proposed ->
            ledger.exclusively(
                known -> {
                  List<Registered> versions = known.versions(subject);
                  if (versions.isEmpty()) {
                    return Answer.unknownSubject(subject);
                  }
                  return find(versions, proposed)
                      .map(found -> Answer.ok(json(found)))
                      .orElseGet(Answer::unknownSchema);
                }));
  }

  Answer names() {
    return ledger.exclusively(known -> Answer.ok(known.subjects()));
  }

  Answer versions(String subject) {
    return ledger.exclusively(
        known -> {
          List<Integer> versions =
              known.versions(subject).stream().map(Registered::version).toList();
          return versions.isEmpty() ? Answer.unknownSubject(subject) : Answer.ok(versions);
        });
  }

  Answer version(String subject, String version) {
    return ledger.exclusively(
        known ->
            VersionChoice.of(known.versions(subject), subject, version)
                .answer(found -> Answer.ok(json(found))));
  }

  Answer schemaOfVersion(String subject, String version) {
    return ledger.exclusively(
        known ->
            VersionChoice.of(known.versions(subject), subject, version)
                .answer(found -> Answer.ok(Answer.tree(found.schema()))));
  }

  Answer byId(String id) {
    return schema(id)
        .map(text -> Answer.ok(Answer.object().put("schema", text)))
        .orElseGet(Answer::unknownSchema);
  }

  Answer schemaById(String id) {
    return schema(id).map(text -> Answer.ok(Answer.tree(text))).orElseGet(Answer::unknownSchema);
  }

  Answer subjectsOfId(String id) {
    Set<String> subjects = new LinkedHashSet<>();
    uses(id).forEach(use -> subjects.add(use.subject()));
    return subjects.isEmpty() ? Answer.unknownSchema() : Answer.ok(subjects);
  }

  Answer versionsOfId(String id) {
    List<ObjectNode> uses =
        uses(id).stream()
            .map(use -> Answer.object().put("subject", use.subject()).put("version", use.version()))
            .toList();
    return uses.isEmpty() ? Answer.unknownSchema() : Answer.ok(uses);
  }

  private Optional<String> schema(String id) {
    return Numbers.positive(id).flatMap(number -> ledger.exclusively(k -> k.schema(number)));
  }

  private List<Registered> uses(String id) {
    return Numbers.positive(id)
        .map(number -> ledger.exclusively(known -> known.uses(number)))
        .orElse(List.of());
  }

  private interface Use {
    Answer of(ProposedSchema.Valid proposed);
  }

  private static Answer withSchema(String body, Use use) {
    ProposedSchema proposed = ProposedSchema.read(body);
    return proposed instanceof ProposedSchema.Valid valid
        ? use.of(valid)
        : Answer.invalidSchema(((ProposedSchema.Invalid) proposed).why());
  }

  private static Optional<Registered> find(
      List<Registered> versions, ProposedSchema.Valid proposed) {
    return versions.stream().filter(v -> v.schema().equals(proposed.text())).findFirst();
  }

  private static ObjectNode json(Registered found) {
    return Answer.object()
        .put("subject", found.subject())
        .put("version", found.version())
        .put("id", found.id())
        .put("schema", found.schema());
  }

  static Schema parsed(Registered registered) {
    return new Schema.Parser().parse(registered.schema());
  }
}
