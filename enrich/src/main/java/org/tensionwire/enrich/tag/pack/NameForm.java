package org.tensionwire.enrich.tag.pack;

/**
 * One way to write a name.
 *
 * @param brief counts only in a story that also has one of the full forms
 * @param anyCase whether it also counts in lower case
 */
public record NameForm(Name name, boolean brief, boolean anyCase) {}
