package org.tensionwire.enrich.tag.name;

import org.tensionwire.enrich.tag.pack.Name;

/** A name found at tokens {@code from} up to, not including, {@code to}. */
public record Mention(Name name, boolean brief, int from, int to) {}
