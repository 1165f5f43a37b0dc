package org.tensionwire.enrich.tag.clause;

import java.util.List;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;

/** Cuts sentences into clauses, in one walk over their words. Thread-safe. */
public final class ClauseCutter {
  private final long report;

  public ClauseCutter(CompiledPack pack) {
    report = pack.classes().mask("report");
  }

  /** {@code hits}: the sentence's triggers in their part of speech, by position. */
  public Clauses cut(Sentence sentence, List<TriggerHit> hits) {
    int[] marks = new int[sentence.to() - sentence.from()];
    Verbs.mark(sentence, hits, report, marks);
    return new Cut(new Ahead(sentence, marks, report)).run();
  }
}
