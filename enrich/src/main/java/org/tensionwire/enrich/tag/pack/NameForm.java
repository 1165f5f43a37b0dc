package org.tensionwire.enrich.tag.pack;

/**
 * One way to write a name.
 *
 * @param anyCase whether it also counts in lower case
 */
public record NameForm(Name name, Use use, boolean anyCase) {

  /** When a form counts. */
  public enum Use {
    /** Always. */
    FULL,
    /** In a story that also has a full form. */
    BRIEF,
    /** In a story that has a full form or names the country of its side. */
    FAMILIAR
  }
}
