package org.tensionwire.cli.registry;

import java.util.function.Function;

/**
 * The registry's knowledge and its journal, under one lock: a change is in the journal before
 * anyone can see it.
 */
final class Ledger {
  private final Journal journal;
  private final Knowledge knowledge = new Knowledge();

  Ledger(Journal journal) {
    this.journal = journal;
    journal.replay((key, value) -> JournalCodec.read(key, value).ifPresent(knowledge::apply));
  }

  synchronized <T> T exclusively(Function<Knowledge, T> use) {
    return use.apply(knowledge);
  }

  synchronized void record(JournalEntry entry) {
    journal.append(JournalCodec.key(entry), JournalCodec.value(entry));
    knowledge.apply(entry);
  }
}
