package org.tensionwire.enrich.tag.pack;

/**
 * A sentence that an entry must or must not find.
 *
 * @param subject id of a name or trigger, or name of a word class
 * @param at {@code file:line}
 */
public record Example(Of of, String subject, String sentence, boolean must, String at) {

  /** What kind of entry the example belongs to. */
  public enum Of {
    NAME,
    TRIGGER,
    WORDS
  }
}
