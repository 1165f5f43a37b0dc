package org.tensionwire.enrich.clean;

/** What came of cleaning. */
public sealed interface Cleaned {

  record Story(CleanStory story) implements Cleaned {}

  /**
   * @param detail for people; holds nothing of the input but numbers
   */
  record Refused(CleanFault fault, String detail) implements Cleaned {}
}
