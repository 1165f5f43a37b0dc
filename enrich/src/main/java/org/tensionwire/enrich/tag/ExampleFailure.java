package org.tensionwire.enrich.tag;

import java.util.Locale;
import org.tensionwire.enrich.tag.pack.Example;

/**
 * An example sentence that does not hold.
 *
 * @param detail what the tagger found instead, for people; holds words of the pack
 */
public record ExampleFailure(Example example, Why why, String detail) {

  /** What became of the entry in its sentence; lower snake case on the wire. */
  public enum Why {
    /** None of its words stand in the sentence, or a longer entry covers them. */
    NOT_FOUND,
    /** Its words stand there but tell of no action. */
    DROPPED,
    /** It was found where it must not be. */
    FOUND;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    String verb = example.must() ? " does not find: " : " must not find: ";
    return example.at() + ": " + example.subject() + verb + example.sentence();
  }
}
