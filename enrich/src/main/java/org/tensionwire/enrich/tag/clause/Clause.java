package org.tensionwire.enrich.tag.clause;

import org.jspecify.annotations.Nullable;

/** One clause; its tokens need not be in one piece. */
public final class Clause {
  private final int number;
  private ClauseKind kind;
  private final @Nullable Clause parent;
  private final int start;
  private int verb = -1;

  Clause(int number, ClauseKind kind, @Nullable Clause parent, int start) {
    this.number = number;
    this.kind = kind;
    this.parent = parent;
    this.start = start;
  }

  /** Its place among the sentence's clauses. */
  int number() {
    return number;
  }

  public ClauseKind kind() {
    return kind;
  }

  /** The clause that this one hangs on; null for what begins anew. */
  public @Nullable Clause parent() {
    return parent;
  }

  public int start() {
    return start;
  }

  /** The token where its verb begins, an auxiliary too; -1 where none was seen. */
  public int verb() {
    return verb;
  }

  public boolean hasVerb() {
    return verb >= 0;
  }

  /** Whether it is a part of another, at any depth. */
  public boolean within(Clause other) {
    for (Clause clause = this; clause != null; clause = clause.parent) {
      if (clause == other) {
        return true;
      }
    }
    return false;
  }

  void verb(int token) {
    verb = token;
  }

  void kind(ClauseKind newKind) {
    kind = newKind;
  }
}
