package org.tensionwire.cli.registry;

import org.jspecify.annotations.Nullable;

/** One change of what the registry knows. */
sealed interface JournalEntry {

  /** A schema became a version of a subject. */
  record Registered(String subject, int version, int id, String schema) implements JournalEntry {}

  /** A compatibility level was set. A null subject means all that have none of their own. */
  record LevelSet(@Nullable String subject, CompatibilityLevel level) implements JournalEntry {}

  /** A compatibility level was taken back. */
  record LevelCleared(@Nullable String subject) implements JournalEntry {}
}
